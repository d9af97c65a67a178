/**
 * The words of the screens that follow a programme, in Indonesian.
 */
import type { VenueDictionary } from "../en/venue.ts";

const words: VenueDictionary = {
  room: {
    next: "Berikutnya di ruangan ini",
    now: "Sekarang",
    elsewhere: "Sekarang di ruangan lain",
    until: "sampai {{ time }}",
    overrun: "Melewati jadwal",
    soon: "Segera dimulai",
    note: "Berikutnya di sini, {{ time }}: {{ title }}",
    goodbye: "Terima kasih sudah datang",
  },
  programme: {
    lead: "Seluruh acara di ponsel Anda",
    qr: "Kode QR ke daftar acara",
    none: "Daftar acara tidak tersedia. Layar ini akan terus mencoba.",
    noRoom: "Tidak ada ruangan “{{ room }}” dalam daftar acara.",
  },
  talks: {
    recorded: "Ceramah rekaman",
    lead: "Baca dan dengarkan di ponsel Anda",
    qr: "Kode QR ke ceramah rekaman",
  },
  board: {
    room: "Ruangan",
    next: "Berikutnya",
    live: "Langsung",
  },
};

export default words;
