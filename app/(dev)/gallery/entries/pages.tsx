import { Notice } from '@/app/_ui/Notice';
import { Section } from '@/app/_ui/Section';
import { SkipLink } from '@/app/_ui/SkipLink';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';

export const title = 'Page, section';

export const states = {
  Page: (
    <p className="text-soft">This page is one: a line above, a title, a lead, something beside the title.</p>
  ),
  Section: (
    <Section title="Coming meetings" actions={<a href="#pages">All of them</a>}>
      <p>Thursday, ¶ 28 – 36.</p>
    </Section>
  ),
  'Skip link': (
    <p>
      <SkipLink>Skip to the text</SkipLink>
      <span className="text-soft">Shows itself when Tab reaches it.</span>
    </p>
  ),
  'Visually hidden': (
    <p>
      ¶ 28 <VisuallyHidden>(paragraph 28)</VisuallyHidden>
    </p>
  ),
};
