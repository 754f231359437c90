import type { ReactNode } from 'react';
import {
  EditIcon,
  EllipsisIcon,
  LinkIcon,
  LogoutIcon,
  SettingsIcon,
  TrashIcon,
} from '@/app/_ui/frontend-shared';
import { Menu } from '@/app/_ui/Menu';
import { MenuItem, MenuSeparator } from '@/app/_ui/MenuItem';
import { Page } from '@/app/_ui/Page';
import { Pressed } from '../_client/Pressed';
import type { Entry } from '../entry';

export const title = 'Menu';

export const states = {
  'Links and a form': (
    <Menu label="Anna" align="start">
      <MenuItem href="/gallery" icon={SettingsIcon}>
        Settings
      </MenuItem>
      <MenuItem href="/gallery">What is new</MenuItem>
      <MenuSeparator />
      <li>
        <form method="get">
          <ul>
            <MenuItem type="submit" icon={LogoutIcon}>
              Sign out
            </MenuItem>
          </ul>
        </form>
      </li>
    </Menu>
  ),
  'One of several holds': (
    <Menu label="Along the text" align="start" variant="secondary">
      <MenuItem current>Along the text</MenuItem>
      <MenuItem>Newest first</MenuItem>
      <MenuItem>Most replies</MenuItem>
    </Menu>
  ),
  'Behind an icon': (
    <div className="flex justify-end">
      <Menu icon={EllipsisIcon} title="More about this note" size="sm">
        <MenuItem icon={LinkIcon}>Copy the link</MenuItem>
        <MenuItem icon={EditIcon}>Edit</MenuItem>
        <MenuItem icon={TrashIcon} disabled>
          Remove
        </MenuItem>
      </Menu>
    </div>
  ),
};

const opened = (menu: ReactNode) => (
  <Page title="A page">
    {menu}
    <Pressed what={['main [popovertarget]']} />
  </Page>
);
const shows = '.menu:popover-open';

export const stages: Entry['stages'] = {
  'Links and a form, open': { window: 'desk', shows, node: opened(states['Links and a form']) },
  'One of several holds, open': { window: 'desk', shows, node: opened(states['One of several holds']) },
  'Behind an icon, open': { window: 'desk', shows, node: opened(states['Behind an icon']) },
};
