import type { ActionWords } from './action-words';

export const ES: ActionWords = {
  title: {
    cancel_order: (order) => `Cancelar el pedido ${order}`,
    update_shipping_address: (order) => `Enviar el pedido ${order} a otra dirección`,
    change_order_items: (order) => `Cambiar artículos del pedido ${order}`,
    return_items: (order) => `Devolver artículos del pedido ${order}`,
    exchange_items: (order) => `Canjear artículos del pedido ${order}`,
    refund: (order) => `Reembolso del pedido ${order}`,
    update_profile_address: () => 'Cambiar la dirección de su cuenta',
  },
  labels: {
    reason: 'Motivo',
    address: 'Nueva dirección',
    back: 'Recibe',
    paid: 'Paga',
    team: 'Respuesta del equipo',
  },
  question: '¿Hago exactamente esto? Responda «sí» o «no».',
  done: {
    cancel_order: (order) => `Hecho: el pedido ${order} está cancelado.`,
    update_shipping_address: (order) => `Hecho: el pedido ${order} va a la nueva dirección.`,
    change_order_items: (order) => `Hecho: los artículos del pedido ${order} están cambiados.`,
    return_items: (order) =>
      `Hecho: la devolución del pedido ${order} está solicitada. La tienda le dirá cómo enviarla.`,
    exchange_items: (order) =>
      `Hecho: el canje del pedido ${order} está solicitado. La tienda le dirá cómo enviar los artículos.`,
    refund: (order) => `Hecho: el reembolso del pedido ${order} está en camino.`,
    update_profile_address: () => 'Hecho: la dirección de su cuenta está cambiada.',
  },
  amountBack: (money) => `Recibe ${money}.`,
  amountPaid: (money) => `Paga ${money}.`,
  sentToTeam: 'Gracias. Alguien del equipo tiene que revisarlo primero; sabrá el resultado aquí.',
  declined: (what) => `El equipo no ha podido aceptarlo: ${what}.`,
  failed: (what) =>
    `No se ha podido terminar: ${what}. Alguien del equipo lo está revisando; por favor, no lo intente otra vez.`,
  undone: (what) => `El equipo lo ha deshecho: ${what}.`,
  inProgress: 'La tienda está en ello. Sabrá el resultado aquí en un momento.',
  dropped: 'De acuerdo, no se ha cambiado nada.',
  refusal: {
    off: () => 'Eso no puedo hacerlo aquí. Puedo avisar a alguien del equipo.',
    status: () => 'Eso no es posible con el pedido en su estado actual.',
    too_old: ({ days }) => `El pedido es demasiado antiguo: es posible durante ${days} días.`,
    reason: ({ reasons }) => `Dígame el motivo, por favor. Son posibles: ${reasons}.`,
    per_order: () => 'Eso ya se hizo con este pedido y no es posible otra vez.',
    window: ({ days }) => `Es posible durante ${days} días después de la entrega, y ya han pasado.`,
    already_changed: () =>
      'Los artículos de este pedido ya se cambiaron; no se puede cambiar ni cancelar más.',
    already_returned: () => 'Ya hay una devolución o un canje de este pedido en curso.',
    not_changeable: () => 'Este pedido no se puede cambiar aquí. Puedo avisar a alguien del equipo.',
    item: () => 'El pedido no tiene estos artículos, o no tantos.',
    product_gone: () => 'La tienda ya no vende este producto.',
    same_variant: () => 'Esa es la variante que ya tiene.',
    other_product: () => 'Un artículo solo puede convertirse en otra variante del mismo producto.',
    unavailable_variant: () => 'Esta variante no está disponible ahora.',
    unknown_method: () => 'Ese método de pago no pertenece a su cuenta.',
    wrong_method: () => 'El dinero solo puede volver al método con el que pagó, o a una tarjeta regalo suya.',
    gift_card_too_small: () => 'El saldo de la tarjeta regalo no alcanza.',
    amount_too_high: () => 'Es más de lo que se pagó y aún no se reembolsó.',
    not_paid: () => 'Este pedido no está pagado, así que no hay nada que reembolsar.',
    address: () => 'La dirección necesita calle, ciudad y país.',
  },
};
