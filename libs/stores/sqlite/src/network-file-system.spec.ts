import { tmpdir } from 'node:os';
import { networkFileSystem, refuseNetworkFileSystem } from './network-file-system';

const fuse = 0x65735546;
const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '40 22 0:40 / /home/anna/far\\040away rw - fuse.sshfs anna@server: rw',
  '41 40 0:41 / /home/anna/far\\040away/near rw - fuse.fuse-overlayfs overlay rw',
].join('\n');

describe('where SQLite files may lie', () => {
  it.each([
    ['NFS', 0x6969],
    ['SMB', 0x517b],
    ['SMB', 0xfe534d42],
    ['CIFS', 0xff534d42],
    ['CIFS', 0xff534d42 - 2 ** 32],
  ])('not on %s (%d)', (name, type) => expect(networkFileSystem(type, () => mounts, '/data')).toBe(name));

  it.each([
    ['ext4', 0xef53],
    ['a virtual machine’s view of its host', 0x01021997],
    ['overlay', 0x794c7630],
    ['tmpfs', 0x01021994],
  ])('on %s', (_, type) => expect(networkFileSystem(type, () => mounts, '/data')).toBeUndefined());

  it.each([
    ['/home/anna/far away', 'fuse.sshfs'],
    ['/home/anna/far away/data', 'fuse.sshfs'],
    ['/home/anna/far away/near/data', undefined],
    ['/home/anna/far awayish', undefined],
    ['/home/anna', undefined],
  ])('a FUSE mount is judged by its kind: %s', (folder, expected) => expect(networkFileSystem(fuse, () => mounts, folder)).toBe(expected));

  it('on the folder of this machine in which tests are kept', () => expect(() => refuseNetworkFileSystem(tmpdir())).not.toThrow());
});
