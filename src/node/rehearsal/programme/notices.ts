/**
 * What the house says around the talk: the message while the audience is still coming in, and the announcements
 * that staff can practise sending while the broadcast runs.
 */

export const standbyMessage: string =
  "Good evening. The doors are open, and we begin in a few minutes. Please take a seat.";

export const announcements: readonly {
  readonly message: string;
  readonly translations: Readonly<Record<string, string>>;
}[] = [
  {
    message:
      "We are taking a short break and will continue in 15 minutes. Coffee, tea and sandwiches are waiting in the foyer.",
    translations: {
      "zh-TW": "現在中場休息，15 分鐘後繼續。大廳備有咖啡、茶和三明治。",
      "ja-JP": "これより15分間の休憩に入ります。ロビーにコーヒー、紅茶、サンドイッチをご用意しております。",
      "es-ES":
        "Hacemos una breve pausa y seguimos dentro de 15 minutos. En el vestíbulo hay café, té y bocadillos.",
      "de-DE":
        "Wir machen eine kurze Pause und sind in 15 Minuten wieder da. Im Foyer warten Kaffee, Tee und belegte Brötchen auf Sie.",
      "fr-FR":
        "Nous faisons une courte pause et reprendrons dans 15 minutes. Du café, du thé et des sandwichs vous attendent dans le foyer.",
      "ko-KR": "잠시 쉬고 15분 뒤에 다시 시작하겠습니다. 로비에 커피와 차, 샌드위치가 준비되어 있습니다.",
      "ar-SA": "نتوقف الآن لاستراحة قصيرة ونعود بعد 15 دقيقة. القهوة والشاي والشطائر في انتظاركم في البهو.",
    },
  },
  {
    message: "A green wool scarf was found in the second row. It is waiting for its owner at the coat check.",
    translations: {
      "zh-TW": "第二排拾獲一條綠色羊毛圍巾，請失主至衣帽間領取。",
      "ja-JP": "2列目で緑色のウールのマフラーが見つかりました。お心当たりの方はクロークまでお越しください。",
      "es-ES":
        "Se ha encontrado una bufanda verde de lana en la segunda fila. Quien la haya perdido puede recogerla en el guardarropa.",
      "de-DE":
        "In der zweiten Reihe wurde ein grüner Wollschal gefunden. Er kann an der Garderobe abgeholt werden.",
      "fr-FR":
        "Une écharpe verte en laine a été trouvée au deuxième rang. Elle attend son propriétaire au vestiaire.",
      "ko-KR": "두 번째 줄에서 초록색 털목도리를 주웠습니다. 물품 보관소에서 주인을 기다리고 있습니다.",
      "ar-SA": "عُثر على وشاح صوفي أخضر في الصف الثاني، وهو في انتظار صاحبه عند ركن حفظ المعاطف.",
    },
  },
  {
    message:
      "There are still free seats in the front rows. We promise that nobody there will be asked to hum.",
    translations: {
      "zh-TW": "前排還有空位，歡迎往前坐。我們保證，坐前面不會被點名哼歌。",
      "ja-JP":
        "前方のお席にまだ空きがございます。前にお座りの方にハミングをお願いすることは決してありません。",
      "es-ES":
        "Todavía quedan asientos libres en las primeras filas. Prometemos que allí no se hará tararear a nadie.",
      "de-DE":
        "In den vorderen Reihen sind noch Plätze frei. Wir versprechen, dass dort niemand summen muss.",
      "fr-FR": "Il reste des places libres aux premiers rangs. Promis, personne n’y sera prié de fredonner.",
      "ko-KR":
        "앞쪽에 아직 빈자리가 있습니다. 앞에 앉으셔도 흥얼거려 달라고 부탁드리지 않겠다고 약속드립니다.",
      "ar-SA": "ما زالت هناك مقاعد شاغرة في الصفوف الأمامية. ونعدكم بألّا نطلب من أحد هناك أن يدندن.",
    },
  },
];
