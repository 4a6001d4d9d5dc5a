import { readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { StoreUnavailable } from '@sparbar/event-sourcing';

/** Linux' own numbers (statfs(2)). 9p is not among them: it is how a virtual machine sees its host's disk, and SQLite says itself if it cannot share memory there. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x5346414f, 'AFS'],
]);
const fuse = 0x65735546;
const networkFuse: readonly string[] = ['fuse.sshfs', 'fuse.rclone', 'fuse.davfs', 'fuse.davfs2', 'fuse.s3fs'];

/** SQLite's locks and shared memory do not hold over a network; a log kept there would be damaged one day, in silence. */
export const refuseNetworkFileSystem = (folder: string): void => {
  const found = networkFileSystem(statfsSync(folder).type, () => mountsOfThisMachine(), path.resolve(folder));
  if (found !== undefined) {
    throw new StoreUnavailable(
      `${folder} lies on a network file system (${found}), where SQLite cannot keep its promises. Choose a data folder on a disk of this machine, or use the distributed stores.`,
    );
  }
};

export const networkFileSystem = (type: number, mounts: () => string, folder: string): string | undefined => {
  // Some systems give the number as signed.
  const unsigned = type < 0 ? type + 2 ** 32 : type;
  const known = networkTypes.get(unsigned);
  if (known !== undefined || unsigned !== fuse) return known;
  const kind = kindOfMount(mounts(), folder);
  return kind !== undefined && networkFuse.includes(kind) ? kind : undefined;
};

/** The type of the innermost mount a folder lies in, from the text of /proc/self/mountinfo. */
const kindOfMount = (mounts: string, folder: string): string | undefined => {
  let innermost: { readonly point: string; readonly kind: string } | undefined;
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const point = (before.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    const kind = after.split(' ')[0];
    const inside = point !== '' && (folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`));
    if (inside && kind !== undefined && point.length >= (innermost?.point.length ?? 0)) innermost = { point, kind };
  }
  return innermost?.kind;
};

const mountsOfThisMachine = (): string => {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
};
