import { Pages } from '@/app/_ui/Pages';
import { Section } from '@/app/_ui/Section';
import { SkipLink } from '@/app/_ui/SkipLink';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';

export const title = 'Page, section, pages';

const hrefFor = (page: number) => `/gallery?page=${page}#pages`;

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
  'Pages of a long list': <Pages page={2} total={9} hrefFor={hrefFor} />,
  'Visually hidden': (
    <p>
      ¶ 28 <VisuallyHidden>(paragraph 28)</VisuallyHidden>
    </p>
  ),
};
