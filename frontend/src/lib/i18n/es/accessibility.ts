import type { Words } from '../en/accessibility';

export const words: Words = {
  title: 'Accesibilidad',
  lead: 'Queremos que todo el mundo pueda leer lo que se dijo en las llamadas. Construimos este sitio para que cumpla las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA.',
  passages: [
    {
      heading: 'Lo que puedes hacer',
      body: [
        {
          list: [
            'Usar todas las páginas solo con el teclado.',
            'Ampliar al 400 %, o leer en una pantalla estrecha, sin desplazarte hacia los lados.',
            'Leer con un lector de pantalla: los encabezados, las regiones y las tablas dicen lo que son.',
            'Mantener tus propios ajustes: oscuro o claro, alto contraste, menos movimiento, letra más grande.',
            'Imprimir un cuaderno, o descargarlo como PDF etiquetado, como página web sin scripts o como datos.',
          ],
        },
      ],
    },
    {
      heading: 'Cómo lo comprobamos',
      body: [
        'En todas las páginas se hacen comprobaciones automáticas, en pantalla estrecha y ancha, cada vez que cambiamos el sitio, y los recorridos más importantes se hacen también solo con el teclado. Todavía no se ha hecho ninguna auditoría independiente, ni hemos probado aún con personas que usan tecnología de apoyo a diario. Las comprobaciones automáticas solo encuentran una parte de las barreras.',
      ],
    },
    {
      heading: 'Lo que todavía no funciona',
      body: [
        {
          list: [
            'Las páginas necesitan JavaScript. Sin él, los cuadernos, los temas, los lugares, los recursos y las personas se abren como páginas sencillas, y los formularios para unirte y para dejar la comunidad también; pero no puedes buscar, leer juntas las grabaciones y las medidas ni responder cuando pedimos citarte.',
            'Los cuadernos están en inglés. Una cita en otro idioma solo está marcada como tal si quien la escribió, o una persona que facilita, indicó el idioma.',
          ],
        },
      ],
    },
    {
      heading: 'Cuéntanoslo',
      body: [
        [
          'Si encuentras un obstáculo, ',
          { to: '/contact', text: 'escríbenos' },
          '. Di qué página era y qué intentabas hacer.',
        ],
      ],
    },
  ],
};
