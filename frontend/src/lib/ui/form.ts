/** Keeps what was left empty out of the address that a form asks for. */
export function leaveOutEmpty({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}
