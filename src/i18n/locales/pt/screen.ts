/**
 * The words of screens that nobody touches, in Portuguese.
 */
import type { ScreenDictionary } from "../en/screen.ts";

const words: ScreenDictionary = {
  unlock: {
    once: "Digite-a uma vez; depois, esta tela funciona sozinha.",
    keep: "Guardar a senha neste dispositivo",
    keptWhere: "Fica somente neste navegador, até deixar de valer ou ser apagada em /privacy.",
    forget: "Esquecer a senha guardada",
  },
  follow: {
    phone: "Acompanhe no celular",
    phoneQr: "Código QR para acompanhar no celular",
    home: "Escaneie este código para levar a palestra para casa",
    homeHint: "Use o celular em que você acompanhou: o texto inteiro está lá para ler e salvar.",
    homeQr: "Código QR da transcrição",
  },
  wall: {
    listening: "O texto aparecerá aqui assim que alguém falar.",
    queued: "Esta tela aguarda uma vaga.",
    correct: "Compare o código com o da organização e corrija-o no endereço desta tela.",
  },
  obs: {
    title: "Legendas ocultas pelo OBS",
    where:
      "No OBS, abra as configurações do WebSocket no menu “Ferramentas” e ative o servidor. A porta e a senha aparecem ali.",
    address: "Endereço do OBS neste computador",
    password: "Senha do OBS",
    keep: "Guardar o endereço e a senha neste dispositivo",
    keptWhere: "Ficam somente neste navegador, até a senha deixar de valer ou ser apagada em /privacy.",
    connect: "Conectar",
    skip: "Mostrar só as legendas na imagem",
    busy: "Conectando…",
    letters: "Essas legendas só têm letras latinas: texto em outras escritas não é enviado.",
    badAddress: "Não é um endereço deste computador, como {{ address }}.",
    unreachable:
      "O OBS não responde. Ele está aberto e com o servidor WebSocket ativado? Esta página tenta de novo sozinha.",
    needsPassword: "O OBS pede uma senha.",
    wrongPassword: "O OBS não aceita esta senha.",
    unsupported: "O que responde ali não é o OBS 28 ou mais recente.",
    notSecure: "Para usar uma senha, esta página precisa ser aberta por https.",
  },
};

export default words;
