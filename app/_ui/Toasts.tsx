'use client';
/**
 * Brief words at the foot of the page about what has just happened, with a way to undo it. They are announced without
 * taking the focus, wait while one points at them or is among them, and an error stays until it is dismissed.
 */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Button } from './Button';
import { CancelIcon, IconButton } from './frontend-shared';
import { useKitWords } from './words';

export type Toast = {
  message: ReactNode;
  tone?: 'info' | 'error';
  /** Takes back what has happened; the toast goes. */
  undo?: () => void;
  undoLabel?: string;
};
type Shown = Toast & { id: number };

const shownMs = 9000;
const atOnce = 3;

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** `const toast = useToast(); toast({ message: 'Removed.', undo })` anywhere below a ToastRegion. */
export const useToast = () => useContext(ToastContext);

export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const [held, setHeld] = useState(false);
  const nextId = useRef(0);

  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const shown = { ...toast, id: nextId.current };
    setToasts((current) => [...current, shown].slice(-atOnce));
  }, []);
  const dismiss = useCallback((id: number) => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
    // What goes away under the pointer or with the focus sends no event to say so.
    setHeld(false);
  }, []);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <ul
        aria-live="polite"
        aria-relevant="additions"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(1rem+var(--foot,0px))] z-10 flex flex-col items-center gap-2 print:hidden"
        {...hold}
      >
        {toasts.map((toast) => (
          <ToastSlip key={toast.id} toast={toast} held={held} onDismiss={dismiss} />
        ))}
      </ul>
    </ToastContext>
  );
}

type SlipProps = { toast: Shown; held: boolean; onDismiss: (id: number) => void };

function ToastSlip({ toast, held, onDismiss }: SlipProps) {
  const words = useKitWords();
  const { id, tone = 'info', message, undo, undoLabel = words.undo } = toast;
  useEffect(() => {
    if (held || tone === 'error') return;
    const timer = setTimeout(() => onDismiss(id), shownMs);
    return () => clearTimeout(timer);
  }, [held, id, onDismiss, tone]);
  const edge = tone === 'error' ? 'border-bad' : 'border-edge';
  return (
    <li
      className={`animate-fade-in pointer-events-auto flex max-w-full items-center gap-2 rounded-lg border bg-card py-1.5 pr-1.5 pl-4 shadow-md ${edge}`}
    >
      <span className={tone === 'error' ? 'text-bad' : ''}>{message}</span>
      {undo && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            undo();
            onDismiss(id);
          }}
        >
          {undoLabel}
        </Button>
      )}
      <IconButton icon={CancelIcon} title={words.dismiss} size="sm" onClick={() => onDismiss(id)} />
    </li>
  );
}
