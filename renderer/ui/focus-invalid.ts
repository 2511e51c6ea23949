// A form that cannot be taken as it is leads its user to what is wrong with it.

/** Puts the focus into the first field that says what is wrong with it. @returns whether there is one */
export function focusInvalid(form: HTMLElement): boolean {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return field !== null;
}
