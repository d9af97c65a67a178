/**
 * The words of the check of a seat, in Portuguese.
 */
import type { CheckDictionary } from "../en/check.ts";

const words: CheckDictionary = {
  page: {
    title: "Verificação antes do evento",
    lead: "Abra esta página onde o público vai se sentar, com um aparelho e uma rede como os dele.",
    again: "Verificar de novo",
    open: "Abrir a transmissão",
    copy: "Copiar o resultado como texto",
    copied: "Copiado. Não há nenhuma senha nele.",
    uncopied:
      "O navegador não deixa esta página copiar. O texto está selecionado; você pode copiá-lo manualmente.",
    report: "O resultado como texto",
    failed:
      "Não foi possível verificar. Verifique de novo; se acontecer outra vez, envie o resultado ao suporte.",
  },
  overall: {
    running: "Verificando…",
    runningLead: "Meio minuto do fluxo de dados é medido. Mantenha esta página à vista.",
    left: "faltam {{ time }}",
    paused: "Em pausa",
    pausedLead: "Esta página está oculta. A medição continua quando ela voltar a aparecer.",
    locked: "É preciso a senha",
    lockedLead: "Digite-a como o público faria; depois a verificação continua.",
    ready: "Tudo pronto",
    readyLead: "Quem se sentar aqui com um aparelho como este consegue acompanhar.",
    remarks: "Funciona, com observações",
    remarksLead: "Daqui dá para acompanhar. Veja o que está marcado como observação.",
    bad: "Aqui não vai funcionar",
    badLead: "Comece pelo primeiro problema da lista; os outros podem vir dele.",
    unmeasured: "Não concluída",
    unmeasuredLead: "Esta página ficou oculta por tempo demais. Verifique de novo e mantenha-a à vista.",
  },
  verdict: {
    good: "Bom",
    remark: "Observação",
    bad: "Problema",
    unknown: "Não medido",
    running: "Verificando…",
    later: "Aguardando",
    waiting: "Falta um toque",
  },
  group: {
    way: "Do serviço até este lugar",
    device: "Este aparelho",
  },
  name: {
    service: "Serviço",
    broadcast: "Transmissão",
    stream: "Fluxo de dados",
    frames: "Mensagens",
    delay: "Atraso",
    sound: "Som",
    storage: "Armazenamento",
    worker: "Sem rede",
    awake: "Tela ligada",
    visible: "Página à vista",
  },
  service: {
    answered: "Respondeu em {{ time }}.",
    slow: "Levou {{ time }} para responder. Se o texto também chegar tarde, tente outra rede.",
    busy: "Está recebendo pedidos demais. Espere um minuto e verifique de novo.",
    failing: "Responde com um erro ({{ status }}). Avise quem o administra.",
    foreign:
      "Outra coisa respondeu no lugar dele, provavelmente a página de login desta rede. Entre na rede e verifique de novo.",
    unreachable: "Não responde. Talvez esta rede o bloqueie: pergunte a quem a administra ou tente outra.",
    offline: "Este aparelho está sem rede. Conecte-o e verifique de novo.",
  },
  broadcast: {
    live: "“{{ name }}” está ao vivo.",
    notStarted: "“{{ name }}” existe e ainda não começou. Antes disso não há texto.",
    paused: "“{{ name }}” está em pausa. O texto continua sozinho.",
    ended: "Terminou. A próxima pode ter outro código; pergunte à organização.",
    revoked: "A organização a fechou. Peça um novo código.",
    unknown: "Não há nenhuma com o código {{ token }}. Compare-o com o que você recebeu.",
    refused: "O serviço não aceita este aparelho. Pergunte à organização quem pode assistir.",
  },
  stream: {
    flowing: "Abriu em {{ time }} e trouxe {{ kilobytes }} kB.",
    slow: "Levou {{ time }} para abrir, e é isso que se espera pelo primeiro texto. Tente outra rede.",
    queued:
      "A transmissão está lotada; este aparelho é o número {{ position }} da fila. Peça à organização que aceite mais pessoas.",
    broken:
      "Caiu depois de {{ after }}. O leitor se reconectaria sozinho; se acontecer de novo, tente outra rede.",
    over: "Não há mais, porque a transmissão terminou.",
    empty:
      "Abriu, mas nada passou. Talvez um proxy ou um antivírus o segure: pergunte a quem administra a rede.",
    full: "Não há lugar para mais pessoas. Peça à organização que aceite mais.",
    refused: "Foi recusado ({{ status }}). Avise quem administra o serviço.",
    foreign:
      "Outra coisa respondeu no lugar dele. Talvez um filtro desta rede atrapalhe: pergunte a quem a administra.",
    unreachable:
      "Não foi possível abri-lo. Talvez esta rede bloqueie conexões longas: pergunte a quem a administra ou tente outra.",
    hidden: "Não foi medido até o fim, porque esta página estava oculta.",
  },
  frames: {
    all: "Todas as {{ all }} puderam ser lidas.",
    others: "Todo o texto pôde ser lido. Outras mensagens não ({{ count }}): {{ names }}",
    some: "{{ read }} de {{ all }} puderam ser lidas. Envie o resultado ao suporte; não lidas: {{ names }}",
    none: "Nenhuma de {{ all }} pôde ser lida, então nenhum texto aparece. Envie o resultado ao suporte; não lidas: {{ names }}",
    nothing: "Nenhuma chegou.",
  },
  delay: {
    timed: "O texto chega em cerca de {{ delay }}. O mais tardio chegou {{ jitter }} depois do habitual.",
    untimed: "O texto chega com regularidade. O mais tardio chegou {{ jitter }} depois do habitual.",
    spaced: "Nada foi retido. A pausa mais longa foi de {{ silence }}.",
    late: "O texto chega com cerca de {{ delay }} de atraso. Se for longe demais da fala, tente outra rede.",
    uneven:
      "Parte do texto chega {{ jitter }} depois do habitual. Talvez esta rede esteja cheia; tente outra.",
    heldBack:
      "O texto chega em rajadas. Algo o acumula no caminho, como um proxy ou um antivírus: pergunte a quem administra a rede.",
    silent:
      "Nada chegou por {{ silence }}. Talvez esta rede corte conexões ociosas: pergunte a quem a administra.",
    nothing: "Chegou pouco demais para medir.",
  },
  sound: {
    try: "Tocar um som de teste",
    waiting: "Os navegadores só tocam som depois de um toque. Quem ouve também toca.",
    playing: "Tocando…",
    played: "O som de teste foi tocado. Se você não ouviu nada, veja o volume e o modo silencioso.",
    refused:
      "O navegador se recusa a tocar som. Permita-o nas configurações deste site; o texto chega mesmo assim.",
    silent: "O som de teste não tocou. Veja a saída de som deste aparelho; o texto chega mesmo assim.",
  },
  storage: {
    kept: "As configurações e o texto podem ser guardados neste aparelho.",
    noDatabase:
      "O texto não pode ser guardado: recarregar pode perder o que foi dito. Use uma janela que não seja anônima.",
    noSettings: "As configurações não podem ser guardadas. Use uma janela que não seja anônima.",
    none: "Nada pode ser guardado: recarregar perde configurações e texto. Use uma janela que não seja anônima.",
  },
  worker: {
    kept: "O leitor está guardado neste aparelho e abre sem rede.",
    later: "Ainda não está guardado; a primeira visita à transmissão faz isso.",
    missing:
      "O leitor não pode ser guardado aqui, então não abre sem rede. Use uma janela que não seja anônima.",
  },
  awake: {
    held: "A tela não se apaga enquanto alguém lê.",
    refused: "O navegador deixa a tela se apagar, talvez para poupar a bateria. Ligue o aparelho na tomada.",
    missing: "Este navegador deixa a tela se apagar. Escolha um tempo maior nas configurações do aparelho.",
  },
  visible: {
    seen: "Ficou à vista o tempo todo.",
    hidden: "Ficou oculta por {{ time }}; esse tempo não foi medido.",
  },
};

export default words;
