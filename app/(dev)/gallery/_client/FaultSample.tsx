'use client';
import Fault from '@/app/error';

export const FaultSample = () => <Fault reset={() => undefined} />;
