extension DemoTopic {
    static let billing = DemoTopic(
        categories: ["Cobrança", "Cobrança", "Nota fiscal", "Faturamento"],
        items: DemoItems.all,
        furious: [
            "Cobraram duas vezes no cartão e há {10-25} dias dizem que \"está em análise\". Devolver é lento, cobrar foi na hora.",
            "Me cobraram garantia estendida que eu NÃO pedi. R$ {89-249},90 escondidos na nota.",
            "Negativaram meu nome por um boleto que eu paguei. Tenho o comprovante. Vou na justiça.",
            "Parcelei em 10x sem juros e veio com juros. Enganação.",
        ],
        unhappy: [
            "A nota fiscal veio com o CPF errado e já pedi duas vezes para corrigirem.",
            "O boleto venceu no dia em que chegou o e-mail.",
            "Preço no carrinho era um, na hora de pagar apareceu uma taxa de R$ {19-39},90.",
            "Paguei no Pix e levou {um dia inteiro|seis horas|dois dias} para confirmar. Quase perdi o desconto.",
            "Não recebi a nota e preciso dela para a garantia.",
            "Estornaram só uma parte. Faltam R$ {18-95},40.",
        ],
        passive: [
            "Tudo certo no pagamento, só a nota demorou para chegar.",
            "Parcelamento bom, mas poderia ir até 12x sem juros.",
            "Gostei do desconto no Pix. A confirmação demorou uns minutos a mais do que eu esperava.",
            "Paguei em dois cartões e funcionou, só o comprovante que veio separado.",
            "Boleto ok. Podia ter lembrete no dia do vencimento.",
        ],
        promoter: [
            "10% no Pix e confirmação na hora. Show.",
            "Erraram na nota, avisei e em duas horas mandaram a certa. Ótimo.",
            "Parcelaram sem juros e sem complicação.",
            "Baixou o preço no dia seguinte e devolveram a diferença sem eu insistir. Honestidade!",
            "Nota fiscal chegou por e-mail antes da encomenda. Organizados.",
            "Cancelei um item do pedido e devolveram certinho, centavo por centavo.",
            "Aceitaram o vale-troca e o Pix na mesma compra.",
            "Avisaram que meu cartão ia vencer antes da última parcela. Atenção aos detalhes.",
        ],
        replies: [
            DemoReply(.refund, "Sua cobrança", "Encontrei o erro na sua cobrança e ele já foi corrigido: você vê o crédito em até {dois|três} dias úteis. Se houve juros, multa ou restrição no seu nome por causa disso, é por nossa conta e eu cuido."),
        ],
        notes: ["Financeiro confirma a duplicidade. Estorno feito hoje.", "Nota cancelada e refeita. Avisar a contabilidade."])

    static let price = DemoTopic(
        categories: ["Preço"],
        items: DemoItems.all,
        furious: [
            "Comprei {o item} e no dia seguinte estava R$ {200-700} mais barat{-o}. Pedi a diferença e riram de mim.",
            "Black Friday de mentira, dobraram o preço na semana anterior. Tenho os prints.",
        ],
        unhappy: [
            "Os preços subiram muito. Antes eu comprava tudo aqui, agora pesquiso primeiro.",
            "O frete acaba com qualquer desconto.",
            "Promoção boa mesmo só para cliente novo. Quem compra há anos não ganha nada.",
            "Achei {um item} igual por R$ {60-300} a menos depois de comprar. Chateia.",
            "Os pontos do Clube expiraram sem aviso. Eram {900-4000}.",
            "Cupom de aniversário que só vale acima de R$ {800-1500}? Presente de grego.",
        ],
        passive: [
            "Preço na média. Comprei pela confiança.",
            "Bom preço, pouca variedade de cores.",
            "Vale a pena nas promoções. Fora delas é caro.",
            "O preço é justo, só o frete que pesa para {cidade}.",
            "O Clube é bom, mas os pontos vencem rápido demais.",
            "Não é o mais barato, mas é confiável. Por isso não dou dez rs",
            "Preço bom no Pix. No cartão nem tanto.",
            "Achei parecido com os outros. Ganhou pela avaliação.",
            "Gostaria de mais promoções para quem já é cliente.",
        ],
        promoter: [
            "Melhor preço que encontrei, e olha que pesquisei por {duas semanas|um mês}.",
            "Preço ótimo, entrega ótima, o que mais eu posso querer?",
            "Os pontos do Clube já me renderam {dois|três} fretes grátis.",
            "Peguei {o item} na promoção pela metade do preço. Feliz da vida.",
            "Compro aqui faz {cinco|seis|oito} anos e sempre acho preço bom.",
            "Comparei em cinco sites e aqui estava R$ {80-350} mais barato, com frete.",
            "Cupom funcionou de primeira, isso já é raro.",
            "Consegui mobiliar o quarto do bebê sem estourar o orçamento.",
            "Fazia tempo que eu namorava {esse item}. Baixou, comprei!",
            "Paguei menos e veio melhor do que eu esperava.",
            "O vendedor me avisou que entraria em promoção na semana seguinte. Esperei e valeu.",
            "Desconto de verdade na semana do consumidor, eu acompanhei o preço antes.",
        ],
        replies: [
            DemoReply(.refund, "A diferença de preço", "Conferi as datas e os preços, e você tem razão: a diferença é sua. O crédito de R$ {40-300},00 já está na sua conta; se preferir no cartão, me diga por aqui."),
        ],
        notes: ["Diferença de preço autorizada, dentro dos 7 dias."])

    static let business = DemoTopic(
        categories: ["Faturamento", "Nota fiscal", "Entrega"],
        items: DemoItems.appliances,
        furious: [
            "Compramos {6-24} unidades para a inauguração e chegaram {2-5}. A obra parou por causa de vocês.",
            "Terceira nota fiscal com CNPJ errado. Nossa contabilidade já não aceita desculpa.",
            "Protestaram um boleto pago. Somos clientes há {quatro|sete|nove} anos. É assim que tratam?",
        ],
        unhappy: [
            "Nota fiscal veio com o CNPJ errado pela segunda vez. Precisamos da correção até o fechamento do mês.",
            "Falta um gerente de conta fixo, cada mês fala com a gente uma pessoa diferente.",
            "O pedido veio parcelado em {três|quatro} entregas sem aviso e não tínhamos quem recebesse.",
            "O limite de crédito caiu sem explicação.",
            "Prazo de entrega para empresas está pior do que para pessoa física. Não faz sentido.",
        ],
        passive: [
            "Bom fornecedor. Gostaríamos de boleto em 28/56 dias.",
            "Atende bem, mas o portal de empresas ainda não deixa exportar as notas de uma vez.",
            "Preço competitivo no volume. O app às vezes trava quando vou emitir o boleto.",
            "Funciona. Falta acompanhar as entregas por filial.",
            "Entrega certa. A nota chega sempre um dia depois e atrasa a nossa conferência.",
            "Bom atendimento, política de crédito engessada.",
            "Gostaríamos de um catálogo em planilha, com código e prazo.",
        ],
        promoter: [
            "Equipamos a unidade nova inteira e chegou tudo no mesmo dia, conferido e com nota certa.",
            "Nosso contato na Horizonte responde em minutos e conhece a nossa operação.",
            "Prazo, preço e nota em ordem. Para empresa é o que importa.",
            "Trocaram {um item} com defeito em 24 horas para não pararmos a operação. Parceiros de verdade.",
            "Cotação em uma hora e preço honrado até o fim do mês.",
            "Agendaram a entrega para antes de abrirmos. Nem os clientes perceberam.",
            "Quatro compras este ano, nenhuma divergência de nota.",
            "Fizeram o faturamento separado por unidade, como pedimos.",
        ],
        replies: [
            DemoReply(.visit, "O pedido {pedido} e as pendências", "Falei com o Financeiro e com a Logística ao mesmo tempo, para não passar vocês de um lado para o outro. Tudo o que ficou pendente tem responsável e prazo até amanhã, e eu fico como contato de vocês até o fim."),
        ],
        notes: ["Cadastro tinha o CNPJ da filial. Corrigido com o Financeiro.", "Conta importante. Bruno vai ligar para o responsável."])
}
