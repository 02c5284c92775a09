import type { ActionWords } from './action-words';

export const PT: ActionWords = {
  title: {
    cancel_order: (order) => `Cancelar a encomenda ${order}`,
    update_shipping_address: (order) => `Enviar a encomenda ${order} para outra morada`,
    change_order_items: (order) => `Alterar artigos da encomenda ${order}`,
    return_items: (order) => `Devolver artigos da encomenda ${order}`,
    exchange_items: (order) => `Trocar artigos da encomenda ${order}`,
    refund: (order) => `Reembolso da encomenda ${order}`,
    update_profile_address: () => 'Alterar a morada da sua conta',
  },
  labels: {
    reason: 'Motivo',
    address: 'Nova morada',
    back: 'Recebe de volta',
    paid: 'Paga',
    team: 'Resposta da equipa',
  },
  question: 'Faço exatamente isto? Responda “sim” ou “não”.',
  done: {
    cancel_order: (order) => `Feito: a encomenda ${order} está cancelada.`,
    update_shipping_address: (order) => `Feito: a encomenda ${order} vai para a nova morada.`,
    change_order_items: (order) => `Feito: os artigos da encomenda ${order} estão alterados.`,
    return_items: (order) =>
      `Feito: a devolução da encomenda ${order} está pedida. A loja dirá como enviá-la.`,
    exchange_items: (order) =>
      `Feito: a troca da encomenda ${order} está pedida. A loja dirá como enviar os artigos.`,
    refund: (order) => `Feito: o reembolso da encomenda ${order} está a caminho.`,
    update_profile_address: () => 'Feito: a morada da sua conta está alterada.',
  },
  amountBack: (money) => `Recebe ${money} de volta.`,
  amountPaid: (money) => `Paga ${money}.`,
  sentToTeam: 'Obrigado. Alguém da equipa tem de ver isto primeiro; o resultado aparece aqui.',
  declined: (what) => `A equipa não pôde aceitar: ${what}.`,
  failed: (what) =>
    `Não foi possível concluir: ${what}. Alguém da equipa está a ver; por favor, não tente outra vez.`,
  undone: (what) => `A equipa anulou isto: ${what}.`,
  inProgress: 'A loja está a tratar disso. O resultado aparece aqui dentro de momentos.',
  dropped: 'Está bem, nada foi alterado.',
  refusal: {
    off: () => 'Isso não posso fazer aqui. Posso chamar alguém da equipa.',
    status: () => 'Isso não é possível com a encomenda no estado atual.',
    too_old: ({ days }) => `A encomenda é antiga demais: é possível durante ${days} dias.`,
    reason: ({ reasons }) => `Diga-me o motivo, por favor. São possíveis: ${reasons}.`,
    per_order: () => 'Isso já foi feito com esta encomenda e não é possível outra vez.',
    window: ({ days }) => `É possível durante ${days} dias após a entrega, e já passaram.`,
    already_changed: () =>
      'Os artigos desta encomenda já foram alterados; já não pode ser alterada nem cancelada.',
    already_returned: () => 'Já há uma devolução ou troca desta encomenda em curso.',
    not_changeable: () => 'Esta encomenda não pode ser alterada aqui. Posso chamar alguém da equipa.',
    item: () => 'A encomenda não tem estes artigos, ou não tantos.',
    product_gone: () => 'A loja já não vende este produto.',
    same_variant: () => 'É a variante que já tem.',
    other_product: () => 'Um artigo só pode passar a outra variante do mesmo produto.',
    unavailable_variant: () => 'Esta variante não está disponível agora.',
    unknown_method: () => 'Este meio de pagamento não pertence à sua conta.',
    wrong_method: () => 'O dinheiro só pode voltar pelo meio com que pagou, ou para um cartão-presente seu.',
    gift_card_too_small: () => 'O saldo do cartão-presente não chega.',
    amount_too_high: () => 'É mais do que foi pago e ainda não reembolsado.',
    not_paid: () => 'Esta encomenda não está paga, por isso não há nada a reembolsar.',
    address: () => 'A morada precisa de rua, cidade e país.',
  },
};
