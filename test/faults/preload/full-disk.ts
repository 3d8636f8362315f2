import { open, type FileHandle } from 'node:fs/promises';
import { devNull } from 'node:os';

/**
 * Given to Node by `--require`, before the program: the disk has room for so many bytes, then for a part of a block, and
 * then for none, which is how a real one fills up.
 */
let room = Number(process.env['FAULTS_DISK_BYTES']);

type Write = (buffer: Buffer, offset: number, length: number, position: number) => Promise<{ bytesWritten: number }>;

void open(devNull).then(async (handle) => {
  const prototype = Object.getPrototypeOf(handle) as { write: Write };
  await handle.close();
  const write = prototype.write;
  prototype.write = async function (this: FileHandle, buffer, offset, length, position) {
    if (room <= 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const fits = Math.min(room, length);
    room -= fits;
    return write.call(this, buffer, offset, fits, position);
  };
});
