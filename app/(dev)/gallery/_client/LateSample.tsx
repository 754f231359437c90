'use client';
import { LateWords } from '@/app/_correcting/_client/LateWords';

const late = { index: 3, words: 'They sailed at noon.', put: () => undefined, drop: () => undefined };

export const LateSample = () => <LateWords late={[late]} />;
