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
    home: "Leve esta palestra para casa",
    homeHint: "Escaneie com o celular em que você acompanhou: o texto inteiro está lá para ler e salvar.",
    homeQr: "Código QR da transcrição",
  },
  wall: {
    listening: "O texto aparecerá aqui assim que alguém falar.",
    queued: "Esta tela aguarda uma vaga.",
    correct: "Compare o código com o da organização e corrija-o no endereço desta tela.",
  },
};

export default words;
