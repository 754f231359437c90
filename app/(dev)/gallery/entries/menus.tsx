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
