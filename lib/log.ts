import pino from 'pino';
import { env } from './env';

/** Never logs what people wrote, their addresses or their tokens: ids and codes only. */
export const log = pino({ level: env.logLevel, base: undefined });
