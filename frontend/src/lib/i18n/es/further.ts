import type { Words } from '../en/further';

export const words: Words = {
  quilt: {
    heading: 'Cada llamada añade un retazo',
    text: (n) =>
      `${n === 1 ? 'Una llamada' : `${n} llamadas`} hasta ahora. El dibujo y la tela indican de qué tema se habló más en cada llamada.`,
    next: 'Aquí va el tuyo',
  },
  places: {
    heading: 'Desde dónde se conecta la gente',
    text: (n) =>
      `Nuestros cuadernos nombran ${n === 1 ? 'un lugar' : `${n} países y naciones`}, en oscuro en el mapa. Las naciones del Reino Unido y las islas Feroe figuran por separado.`,
    more: 'Todos los lugares, y cómo contamos',
  },
};
