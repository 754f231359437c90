import { getMessages } from '@/app/_messages/request';
import { exportFormats } from '@/lib/schemas/exporting';

type Props = { /** The address of the export, without a format. */ path: string; label?: string | undefined };

/** The ways to take something along: links, so that the browser saves what it gets. */
export async function ExportLinks({ path, label }: Props) {
  const { exporting } = await getMessages();
  const name = label ?? exporting.take;
  return (
    <p className="export-links" role="group" aria-label={name}>
      <span>{name}:</span>
      {exportFormats.map((format) => (
        <a key={format} href={`${path}${path.includes('?') ? '&' : '?'}format=${format}`} download>
          {exporting[format]}
        </a>
      ))}
    </p>
  );
}
