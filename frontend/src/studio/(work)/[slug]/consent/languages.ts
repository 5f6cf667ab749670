import type { Asked } from '$lib/api/schema';

type MailLanguage = NonNullable<Asked['language']>;

/** The languages in which we write, by their names. */
export const LANGUAGES: Record<MailLanguage, string> = {
  en: 'English',
  es: 'Spanish',
  sv: 'Swedish',
};

export const isMailLanguage = (code: string | undefined): code is MailLanguage =>
  code !== undefined && code in LANGUAGES;
