'use client';
/** Where one is signed in, each to be signed out from here. */
import { endDeviceAction, endOtherDevicesAction } from '@/app/_actions/profile';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';

/** `since` and `lastDay` in words. */
export type Device = {
  id: string;
  browser: string;
  system: string;
  since: string;
  lastDay: string;
  isThis: boolean;
};

export function DeviceList({ devices }: { devices: Device[] }) {
  const { profile } = useMessages();
  return (
    <>
      <ul className="divide-y divide-edge border-y border-edge">
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <DeviceWords device={device} />
            {!device.isThis && <EndDeviceForm device={device} />}
          </li>
        ))}
      </ul>
      {devices.length > 1 && (
        <Form action={endOtherDevicesAction} className="mt-4">
          {() => <SubmitButton variant="secondary">{profile.endOthers}</SubmitButton>}
        </Form>
      )}
    </>
  );
}

function DeviceWords({ device: { browser, system, since, lastDay, isThis } }: { device: Device }) {
  const { profile } = useMessages();
  return (
    <div>
      <p>
        <strong>{profile.device(browser, system)}</strong>
        {isThis && ` · ${profile.thisOne}`}
      </p>
      <p className="text-sm text-soft">{profile.deviceSince(since, lastDay)}</p>
    </div>
  );
}

function EndDeviceForm({ device: { id, browser, system, since } }: { device: Device }) {
  const { profile } = useMessages();
  return (
    <Form action={endDeviceAction} className="">
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet" size="sm">
            {profile.end}
            <VisuallyHidden> {profile.endWhich(profile.device(browser, system), since)}</VisuallyHidden>
          </SubmitButton>
        </>
      )}
    </Form>
  );
}
