import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { Answer } from '../http/answer';
import { csvOf } from './csv-of';
import type { Exported } from './exports';
import type { ExportFormat } from './exports.query.dto';
import { jsonOf, textFile } from './text-file';
import { xlsxOf } from './xlsx-of';

export type File = Promise<Answer<StreamableFile>>;

export const fileTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** A list as a file, with a name that says whose it is, what it is and as of when. */
export async function fileOf(whose: string, exported: Exported, format: ExportFormat): File {
  // Letters that every disk and every mail programme can take: behorigheter.
  const plain = exported.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-');
  const name = `${whose}-${plain}-${exported.seq}.${format}`;
  return new Answer(bodyOf(exported, format), {
    'content-type': fileTypes[format],
    'content-disposition': `attachment; filename="${name}"`,
    'x-seq': String(exported.seq),
  });
}

function bodyOf(exported: Exported, format: ExportFormat): StreamableFile {
  switch (format) {
    case 'csv':
      return new StreamableFile(textFile(csvOf(exported)));
    case 'xlsx':
      return new StreamableFile(Readable.from(xlsxOf(exported), { objectMode: false }));
    case 'json':
      return new StreamableFile(textFile(jsonOf(exported)));
  }
}
