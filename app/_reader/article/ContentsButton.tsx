'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { ListUnorderedIcon } from '@/app/_ui/frontend-shared';
import { Button } from '@/app/_ui/Button';

export const contentsId = 'contents';

/** Opens the contents where they have no column of their own. */
export function ContentsButton() {
  const { reader } = useMessages();
  return (
    <div className="contents-button">
      <Button variant="quiet" icon={ListUnorderedIcon} title={reader.contents} popoverTarget={contentsId} />
    </div>
  );
}
