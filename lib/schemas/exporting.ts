import { z } from 'zod';
import { marginQuery } from './margin';

export const exportFormats = ['markdown', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportQuery = z.object({ format: z.enum(exportFormats).default('json') });
export const marginExportQuery = marginQuery.extend(exportQuery.shape);
