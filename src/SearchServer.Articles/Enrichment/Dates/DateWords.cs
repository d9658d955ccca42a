namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>Words that stand around a date and do not change it: what happened then, weekdays, articles and prepositions, in the languages that pages come in.</summary>
internal static class DateWords
{
    private const string LeadIns =
        "first last originally date time datetime pubdate on at of the by in from as since and news article story page this was is been has most recently latest " +
        "veröffentlichung akt zuletzt datum vom von am um den der uhr letzte letztes und letzter mis mise à le les du la en heure heures date dernière derniere última ultima última último fecha el a las los del de hora horas horário hrs hs y " +
        "ultimo ultima data alle ore il e às as em op om de uur laatst laatste voor geplaatst sist siste senast senaste sidst seneste klo kl den den kell og och och i viimati viimeksi dnia dnem data o godz godzina godzinie godzin r roku ostatnia ostatnio ostatni " +
        "v ve dne dňa poslední naposledy posledná zadnja zadnje zadnjič posljednja posljednje poslednja ob u ora la pe în az utolsó dátum tarihi tarih son saat güncel zamanı " +
        "дата в на г года год последнее последний время о р року останнє час последна последно от ч στις τελευταία την τελ ώρα καταχώρηση ngày lúc thứ hai ba tư năm sáu bảy chủ nhật mới nhất lần cuối pukul tarikh terakhir " +
        "آخر تم في بتاريخ تاريخ الساعة ساعة تاریخ آخرین آخری در ساعت तारीख को समय अंतिम पर बजे בתאריך תאריך אחרון ב שעה בשעה";

    private const string Weekdays =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim " +
        "lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié jue vie sáb lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab dom segunda terça quarta quinta sexta feira seg ter qua qui sex " +
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag man tir ons tor fre lør søn mån tis lör sön " +
        "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina ke pe la su " +
        "poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt nd pondělí úterý středa čtvrtek pátek neděle po út st čt pá ne pondelok utorok streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat vasárnap " +
        "luni marți miercuri joi vineri sâmbătă duminică ponedeljak utorak sreda četvrtak petak subota nedelja nedjelja pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz " +
        "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер п'ятниця субота неділя нд понеделник вторник сряда четвъртък петък събота неделя " +
        "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή senin selasa rabu kamis jumat sabtu minggu الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد";

    private static readonly WordSet s_words = new($"{LeadIns} {Weekdays}");

    /// <summary>Whether a word says nothing of the date.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => s_words.Contains(word);
}
