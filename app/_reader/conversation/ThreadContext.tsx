'use client';
import { createContext, useContext } from 'react';
import type { Conversation } from '../margin/margin-state';

/** The conversation that a comment stands in. */
export const ThreadContext = createContext<Conversation | null>(null);

export const useConversation = (): Conversation | null => useContext(ThreadContext);
