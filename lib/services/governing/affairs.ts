import { presentAffairs } from '@/lib/present/affairs';
import { requireUserId, type Context } from '../context';
import { readAffairs } from './now';

/** What is being decided in a group, and who looks after its margin: for its members. */
export const openAffairs = async (context: Context, groupId: string) =>
  presentAffairs(await readAffairs(context, groupId), requireUserId(context.actor));
