import { useTranslations } from 'use-intl';
import { CrossIcon } from './icons.tsx';

interface TagListProps {
  label: string;
  tags: readonly { key: string; name: string }[];
  onRemove(key: string): void;
}

/** What has been picked so far, each with a button that takes it away. */
export function TagList({ label, tags, onRemove }: TagListProps) {
  const t = useTranslations('common');
  if (tags.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {tags.map(({ key, name }) => (
        <li key={key} className="inline-flex items-center rounded-full bg-brand-soft pl-3.5 text-brand-deep">
          {name}
          <button
            type="button"
            onClick={() => onRemove(key)}
            aria-label={t('removeNamed', { name })}
            className="grid size-11 place-items-center rounded-full hover:bg-surface"
          >
            <CrossIcon className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
