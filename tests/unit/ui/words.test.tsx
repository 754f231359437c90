import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Button } from '@/app/_ui/Button';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { CountButton } from '@/app/_ui/CountButton';
import { Mark } from '@/app/_ui/Mark';
import { Menu } from '@/app/_ui/Menu';
import { MenuItem } from '@/app/_ui/MenuItem';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Pages } from '@/app/_ui/Pages';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { TextButton } from '@/app/_ui/TextButton';

describe('without script', () => {
  test('a button does not send the form that it happens to be in, a submit button does', () => {
    expect(renderToStaticMarkup(<Button>Press</Button>)).toContain('type="button"');
    expect(renderToStaticMarkup(<SubmitButton>Send</SubmitButton>)).toContain('type="submit"');
  });

  test('a menu is opened by the browser', () => {
    const markup = renderToStaticMarkup(
      <Menu label="Anna">
        <MenuItem href="/settings">Settings</MenuItem>
        <MenuItem type="submit">Sign out</MenuItem>
      </Menu>,
    );
    const [, target] = /popoverTarget="([^"]+)"/i.exec(markup) ?? [];
    expect(target).toBeTruthy();
    expect(markup).toContain(`<ul id="${target}" popover="auto"`);
    expect(markup).toContain('href="/settings"');
    expect(markup).toContain('type="submit"');
  });

  test('pages are links, and the first has none before it', () => {
    const markup = renderToStaticMarkup(
      <Pages page={1} total={2} hrefFor={(page) => `/list?page=${page}`} />,
    );
    expect(markup).toContain('href="/list?page=2"');
    expect(markup).not.toContain('rel="prev"');
  });
});

describe('what they are', () => {
  test('an error interrupts, other notices wait', () => {
    expect(renderToStaticMarkup(<Notice tone="error">No</Notice>)).toContain('role="alert"');
    expect(renderToStaticMarkup(<Notice tone="success">Yes</Notice>)).toContain('role="status"');
  });

  test('a status is no control, a count and a command are buttons', () => {
    expect(renderToStaticMarkup(<Mark>Answered</Mark>)).not.toContain('<button');
    expect(renderToStaticMarkup(<CountButton count={2} label="agree" />)).toContain(
      '<strong class="font-semibold">2',
    );
    expect(renderToStaticMarkup(<TextButton>Reply</TextButton>)).toContain('<button');
  });

  test('a link that looks like a button is a link', () => {
    expect(renderToStaticMarkup(<ButtonLink href="/x">Go</ButtonLink>)).toMatch(/^<a [^>]*href="\/x"/);
  });

  test('a page holds the one main, which a skip link can reach', () => {
    expect(renderToStaticMarkup(<Page title="Shelf" />)).toMatch(/^<main id="main" tabindex="-1"/i);
  });
});
