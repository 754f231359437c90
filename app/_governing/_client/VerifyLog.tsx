'use client';
import { useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { verifyChain, type Entry, type Verified } from '@/lib/domain/governance/log';
import { sha256 } from '@/lib/domain/sha256';

export type Checked = (Verified & { lines: number }) | 'unread' | 'verifying' | null;
type Props = {
  /** Where the whole log is, as JSON. */
  path: string;
  /** For the gallery. */
  initially?: Checked;
};

async function check(path: string): Promise<Checked> {
  try {
    const response = await fetch(path);
    if (!response.ok) return 'unread';
    const { entries } = (await response.json()) as { entries: Entry[] };
    return { ...(await verifyChain(entries, sha256)), lines: entries.length };
  } catch {
    return 'unread';
  }
}

/** Reads the whole log and computes its chain anew, here in the browser, so that nobody’s word is taken for it. */
export function VerifyLog({ path, initially = null }: Props) {
  const { groupLog } = useMessages();
  const [checked, setChecked] = useState<Checked>(initially);
  async function verify() {
    setChecked('verifying');
    setChecked(await check(path));
  }
  return (
    <>
      <Button onClick={() => void verify()} size="sm">
        {groupLog.verify}
      </Button>
      <p role="status" className="governing-verified">
        {say(checked, groupLog)}
      </p>
    </>
  );
}

function say(checked: Checked, words: ReturnType<typeof useMessages>['groupLog']): string {
  if (checked === null) return '';
  if (checked === 'verifying') return words.verifying;
  if (checked === 'unread') return words.unread;
  if (!checked.whole) return words.broken(String(checked.atSeq));
  return checked.lines === 0 ? words.wholeEmpty : words.whole(String(checked.lines), checked.head);
}
