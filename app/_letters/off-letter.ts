/** To whom the host of a group has taken off its list: by whom and why, in their language. */
import { isLanguage, messagesIn } from '@/app/_messages/languages';
import { oneLine } from '@/lib/domain/letters/sheet';
import type { Removed } from '@/lib/services/governing/hosting';
import { siteLink } from '@/lib/web/letter-links';

export function offLetter({ person, group, by, reason }: Removed & { by: string; reason: string }) {
  const language = person.language ?? '';
  const { host, letters } = messagesIn(isLanguage(language) ? language : 'en');
  const { subject, text } = host.offLetter;
  return {
    to: person.email,
    subject: oneLine(subject(group.name)),
    text: [letters.greeting(person.name), text(by, group.name, reason), siteLink('/notes')].join('\n\n'),
  };
}
