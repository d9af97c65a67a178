/**
 * The words of the page about data and privacy, in Portuguese.
 */
import type { PrivacyDictionary } from "../en/privacy.ts";

const words: PrivacyDictionary = {
  page: {
    title: "Dados e privacidade",
    lead: "Este leitor não precisa de conta, não usa cookies e não conta ninguém. O que ele guarda fica neste dispositivo, e você pode apagar tudo aqui.",
    back: "Início",
  },
  kept: {
    title: "Guardado neste dispositivo",
    settings: "Suas configurações",
    settingsWhy:
      "O tamanho do texto, as cores, os idiomas e as vozes que você escolheu, para que valham na próxima visita. Ficam até você apagá-las.",
    talks: "O que foi dito",
    talksWhy:
      "O texto das transmissões que você acompanha, para que uma recarga ou um dia sem rede não percam nada: no máximo {{ megabytes }} MB e {{ broadcasts }} transmissões, cada uma por {{ days }} dias depois da última vez que você a acompanhou. Uma transmissão com senha só é guardada se você disse que sim; sua resposta também é guardada.",
    own: "As suas marcas, notas e palavras",
    ownWhy:
      "As frases que marcou e as notas que escreveu são guardadas com o texto e desaparecem com ele; onde não se guarda texto, desaparecem com o separador. As palavras de que quer ser avisado ficam até as apagar. Nada disto sai do dispositivo.",
    published: "Palestras que você guardou",
    publishedWhy:
      "O texto e o som delas, porque você pediu, para serem lidas e ouvidas sem rede. Ficam até você apagá-las, na página da palestra ou aqui. Uma palestra protegida por frase secreta fica guardada trancada.",
    viewer: "O próprio leitor",
    viewerWhy: "Seus scripts e fontes, para que abra sem rede. Não há textos nem endereços entre eles.",
    tab: "Para esta aba",
    tabWhy:
      "O lugar no texto, o que ainda não estava salvo quando a página foi embora e, se você marcou, a chave de uma transmissão com senha. Somem quando a aba é fechada.",
    passwords: "Senhas",
    passwordsWhy:
      "Somente em uma tela que ninguém opera, em um salão ou sobre um vídeo, e só se a caixa foi marcada. Em nenhum outro lugar se guarda uma senha.",
    tabs: "Entre abas",
    tabsWhy:
      "As abas deste navegador passam o texto umas às outras, para que uma conexão baste. Nada disso sai do dispositivo.",
  },
  sent: {
    title: "Enviado",
    service: "Ao serviço de legendas",
    serviceWhat:
      "{{ service }} recebe o código da transmissão, os idiomas e a voz que você escolheu e, se houver, a senha que você digita. Como tudo na internet, isso vai ligado ao seu endereço IP.",
    ownService: "Este servidor",
    clips: "Frases em voz alta",
    clipsWhat: "Vêm do mesmo serviço ou de um endereço que ele indica.",
    voices: "Vozes do seu dispositivo",
    voicesWhat:
      "Se você deixa uma voz do seu dispositivo falar, é o navegador que lê o texto. Algumas das vozes podem ser calculadas nos servidores do fabricante, que então recebem as frases; na lista de vozes elas estão marcadas.",
    page: "Ao servidor desta página",
    pageWhat: "Ele entrega os arquivos do leitor e vê o endereço que você abre, com o que diz o seu link.",
    others: "A outros",
    othersWhat: "Nada. Não há anúncios, estatísticas, nem scripts ou fontes de outros lugares.",
  },
  remove: {
    title: "Apagar",
    lead: "Isto apaga suas configurações, todas as transmissões guardadas, as senhas guardadas e os arquivos do leitor neste dispositivo. Arquivos que você mesmo salvou ficam onde estão.",
    button: "Apagar o que este leitor guarda neste dispositivo",
    ask: "Apagar tudo?",
    yes: "Apagar tudo",
    no: "Manter",
    done: "Pronto. Nada mais está guardado neste dispositivo.",
    failed: "Não foi possível apagar tudo. Limpe os dados deste site nas configurações do navegador.",
  },
};

export default words;
