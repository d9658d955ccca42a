namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>Words that stand around a date and do not change it: what happened then, weekdays, articles and prepositions, in the languages that pages come in.</summary>
internal static class DateWords
{
    private const string LeadIns =
        "published publish updated update posted post modified edited revised created released filed issued added uploaded first last originally original date time datetime pubdate on at of the by in from as since submitted " +
        "veröffentlicht veröffentlichung publiziert geschrieben akt zuletzt erstellt erschienen aktualisiert stand datum vom von am um den der uhr publié publiée publie publication créé mis mise à jour modifié le les du à la posté parution heure heures " +
        "publicado publicada publicación actualizado actualizada actualización fecha creado el a las los del de hora horas hrs hs pubblicato pubblicata aggiornato aggiornata aggiornamento ultimo ultima modifica data alle ore il " +
        "atualizado atualizada às as em gepubliceerd geplaatst bijgewerkt gewijzigd laatst op om de uur publisert oppdatert sist endret publicerad publicerat uppdaterad uppdaterat senast publiceret udgivet opdateret sidst klo kl den " +
        "julkaistu päivitetty opublikowano aktualizacja zaktualizowano dodano dnia data o godz godzina r roku publikováno aktualizováno vydáno v publikované aktualizované megjelent frissítve publicat actualizat ora la " +
        "yayınlanma yayın tarihi güncelleme güncellenme son tarih saat опубликовано обновлено дата в г года год опубліковано оновлено о р року публикувано час ч δημοσίευση ενημέρωση στις τελευταία от uppfært birt ngày thứ hai ba tư năm sáu bảy chủ nhật diterbitkan diperbarui pukul";

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

    /// <summary>What a second date behind the first is of.</summary>
    private static readonly WordSet s_updates = new(
        "updated update modified edited aktualisiert geändert modifié modifica aggiornato actualizado atualizado bijgewerkt oppdatert uppdaterad opdateret zaktualizowano aktualizováno обновлено оновлено güncelleme");

    /// <summary>Whether a word says that what follows is when it was changed.</summary>
    public static bool IsUpdate(ReadOnlySpan<char> word) => s_updates.Contains(word);

    /// <summary>Whether a word says nothing of the date.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => s_words.Contains(word);
}
