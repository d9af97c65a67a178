/**
 * The words of the page that sets up a whole event, in Indonesian.
 */
import type { EventSetupDictionary } from "../en/event-setup.ts";

const words: EventSetupDictionary = {
  page: {
    title: "Siapkan {{ event }}",
    lead: "Semua tautan, lembar untuk dicetak, dan daftar periksa, dibuat dari berkas acara. Tidak ada yang disimpan.",
    one: "Siapkan satu siaran",
    none: "Tidak ada acara untuk disiapkan di sini. Tulis event.json dahulu.",
  },
  links: {
    title: "Tautan",
    everyone: "Untuk semua orang: ruang dan jadwal",
    foyer: "Layar di lobi",
    screen: "Layar di ruang",
  },
  sheets: {
    title: "Lembar untuk dicetak",
    about:
      "Satu halaman untuk lobi dengan satu alamat acara, dan satu untuk tiap ruang. Ruang yang kodenya berganti mengarah ke jadwal.",
    print: "Cetak lembar",
    line: "Teks untuk seluruh acara: pindai ini, atau buka {{ address }}.",
  },
  list: {
    title: "Daftar periksa untuk pagi hari",
    about:
      "Baris pertama tiap ruang dilihat di berkas dan di layanan. Centang yang lain sendiri; centang tidak disimpan.",
    check: "Periksa sekarang",
    print: "Cetak daftar periksa",
    file: "Berkas acara terbaca seluruhnya.",
    broken: "Bagian berkas yang tidak berlaku: {{ count }}. Perintah check:event menyebutkannya.",
    code: "Kode",
    unchecked: "Belum diperiksa",
    noCode: "Tidak ada kode untuk hari ini: tanpa teks di sini.",
    speaks: "Semua bahasa yang direncanakan tersedia.",
    silent: "Direncanakan tetapi tidak tersedia: {{ languages }}",
    open: "Terbuka tanpa kata sandi.",
    locked: "Meminta kata sandi.",
    seat: "Diperiksa dari kursi di ruang ini",
    screen: "Layar menampilkan ruang ini",
    sheet: "Lembar terpasang di pintu",
    video: "Video berjalan",
    foyer: "Papan di lobi menampilkan hari ini",
    foyerSheet: "Lembar terpasang di lobi",
  },
};

export default words;
