interface CheckboxProps {
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

export const Checkbox = ({ label, checked, onChange }: CheckboxProps) => (
  <label className="inline-flex min-h-11 items-center gap-3 self-start font-semibold">
    <input
      type="checkbox"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      className="size-5 shrink-0 accent-brand"
    />
    {label}
  </label>
);
