import type { Words } from '../en/ending';
import { words as site } from './site';

export const words: Words = {
  listen: {
    heading: site.listen,
    watch: (host) => `Ver o escuchar en ${host}`,
    read: 'Leer la transcripción',
    noTranscript: 'Todavía sin transcripción',
  },
  around: {
    heading: 'Adónde ir desde aquí',
    next: 'La próxima llamada',
    join: 'Únete a la conversación',
    about: 'De qué trata',
    packs: 'Cuadernos anterior y siguiente',
    earlier: 'El cuaderno anterior',
    later: 'El cuaderno siguiente',
  },
  downloads: {
    lead: 'Lo mismo en todas las formas.',
    withdrawn: 'Se retiró una cita.',
    corrected: 'Corregido:',
    forms: {
      PDF: { name: 'PDF', use: 'Para imprimir y guardar' },
      DOCX: { name: 'Word', use: 'Para editar y compartir' },
      MARKDOWN: { name: 'Markdown', use: 'Texto sin formato' },
      HTML: { name: 'Página web', use: 'Sin scripts, para compartir' },
      JSON: { name: 'JSON', use: 'Para construir a partir de él' },
    },
    slides: { name: 'Diapositivas', use: 'Para mostrar y comentar' },
    unavailable: 'No se pudieron mostrar las descargas.',
  },
  cite: {
    text: (community, title, day, edition, published) =>
      `${community}. ${title}. Cuaderno de ideas de la llamada del ${day}, edición ${edition}, publicada el ${published}.`,
    managers: 'Para gestores de referencias:',
    unavailable: 'No se pudo cargar la referencia. Usa el enlace en su lugar.',
    copy: 'Copiar la referencia',
    copied: 'Copiado.',
    notCopied: 'No se copió: selecciona el texto de arriba.',
  },
};
