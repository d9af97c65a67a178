/**
 * The words of a published talk, in Indonesian.
 */
import type { TalkDictionary } from "../en/talk.ts";

const words: TalkDictionary = {
  page: {
    title: "Ceramah rekaman",
    loading: "Ceramah sedang dimuat …",
    none: "Tidak ada ceramah di alamat ini.",
    noneWhy: "Mungkin sudah dihapus, atau alamatnya tidak lengkap.",
    later: "Ceramah tidak dapat dimuat sekarang.",
    laterWhy: "Periksa jaringan Anda lalu coba lagi.",
    broken: "Ceramah ini tidak dapat dibaca.",
    brokenWhy:
      "Berkasnya rusak, atau diperlukan versi halaman ini yang lebih baru. Beri tahu yang menerbitkannya.",
    textLater: "Teks dalam bahasa ini tidak dapat dimuat sekarang.",
    contents: "Ringkasan dan bab",
    summary: "Ringkasan",
    chapters: "Bab",
    text: "Teks ceramah",
    hear: "Ketuk kalimat untuk mendengarnya.",
    back: "Kembali ke ceramah",
  },
  picture: {
    stop: "Hentikan gambar bergerak",
    move: "Biarkan gambar bergerak",
  },
  lock: {
    lead: "Ceramah ini dilindungi frasa sandi.",
    label: "Frasa sandi",
    open: "Buka ceramah",
    opening: "Membuka …",
    show: "Tampilkan frasa sandi",
    empty: "Ketik frasa sandi.",
    wrong: "Itu bukan frasa sandinya. Periksa lalu coba lagi.",
  },
  sound: {
    region: "Suara",
    play: "Putar",
    pause: "Jeda",
    back: "Mundur 15 detik",
    ahead: "Maju 15 detik",
    speed: "Kecepatan",
    language: "Bahasa yang didengar",
    line: "Garis waktu",
    at: "{{ time }} dari {{ length }}",
    loading: "Suara sedang dimuat …",
    whole: "Seluruh suara dimuat dahulu: {{ size }}",
    failed: "Suara tidak dapat diputar. Teksnya lengkap di sini.",
    again: "Coba lagi",
    here: "Kembali ke yang didengar",
  },
  keep: {
    open: "Bagikan dan simpan",
    link: "Tautan",
    talk: "Salin tautan ke ceramah ini",
    moment: "Salin tautan ke saat ini",
    sentence: "Salin tautan ke kalimat ini",
    copiedTalk: "Tautan ke ceramah ini sudah disalin.",
    copied: "Tautan ke {{ time }} sudah disalin.",
    copiedSentence: "Tautan ke kalimat ini sudah disalin.",
    uncopied: "Tautan tidak dapat disalin. Kini tautan sudah dipilih, jadi Anda dapat menyalinnya sendiri.",
    device: "Di perangkat ini",
    why: "Ceramah yang disimpan dapat dibaca dan didengar tanpa jaringan.",
    textOnly: "Tanpa suara, teks saja",
    keep: "Simpan ({{ size }})",
    going: "{{ done }} dari {{ size }}",
    stop: "Berhenti",
    kept: "Tersimpan di perangkat ini: {{ size }}.",
    older: "Versi yang lebih baru sudah diterbitkan.",
    again: "Simpan versi yang lebih baru",
    remove: "Hapus dari perangkat ini",
    full: "Ruang di perangkat ini tidak cukup.",
    failed: "Tidak dapat dimuat. Periksa jaringan Anda lalu coba lagi.",
  },
  offer: {
    there: "Ceramah sudah diterbitkan.",
    read: "Baca ceramah ini",
    listen: "Baca dan dengarkan ceramah ini",
  },
};

export default words;
