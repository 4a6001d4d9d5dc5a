export { backupFolder } from './backup-folder';
export { restoreFolder } from './restore-folder';
export { BackupRefused } from './manifest';
export { refuseUnfinished } from './unfinished';
