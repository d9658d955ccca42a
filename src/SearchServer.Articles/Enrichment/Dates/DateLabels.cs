using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Dates;

/// <summary>
/// Words that say what a date is of, by how they begin, since most languages inflect them: <c>aktuali</c> is German, Polish and Czech. A dollar sign ends a whole word. In scripts that write words together they may stand
/// anywhere in one.
/// </summary>
internal static class DateLabels
{
    private static readonly string[] s_updated =
    [
        // English; German, Luxembourgish, Dutch, Afrikaans; Danish, Norwegian, Swedish, Icelandic, Faroese.
        "updat modifi edited revised amended corrected changed reviewed refreshed aktuali upgedatet geändert überarbeitet bearbeitet stand$ bijgewerkt gewijzigd aangepast bygewerk opgedateer " +
        "opdater ændret redigeret oppdater endret uppdater ändra redigera uppfært breytt dagført",

        // French, Spanish, Galician, Catalan, Portuguese, Italian, Romanian, Latin; "mis à jour" is told by its last word.
        "jour$ màj actuali edité editad corregid atuali revisad alterad aggiorn rettific corrett actualitz",

        // Finnish, Estonian, Latvian, Lithuanian, Hungarian; Turkish, Azerbaijani; Basque, Irish, Welsh, Albanian, Maltese, Esperanto.
        "päivit muokat uuenda muudet atjauno atjaunin labots atnaujin pakeist redaguot frissít frissül módosí módosu güncel değiştir düzenlen yenilən yenilen eguneratu nuashonr diweddar ddiweddar përditës aġġorn ĝisdat aktualiséi",

        // Polish, Czech, Slovak, Slovene, Croatian, Bosnian, Serbian.
        "zaktuali uaktualn zmodyfik zmien zmian edytow uprav změn zmen posodob osvež osvjež spremenj dopoln dopunj ažuri izmen izmijen",

        // Russian, Ukrainian, Belarusian, Bulgarian, Macedonian, Serbian, Kazakh, Mongolian; Greek.
        "обнов изменен изменён отредакт редакт актуализ исправлен оновл змінен відредаг абноўл зменен промен ажури измењ изменет допуњ жаңарт шинэч ενημέρ ενημερ ανανε τροποπ",

        // Arabic, Persian, Urdu, Hebrew; Hindi, Marathi, Nepali, Bengali, Gujarati, Punjabi, Odia, Tamil, Telugu, Kannada, Malayalam, Sinhala.
        "تحديث التحديث محدث حدّث تعديل التعديل عدل روزرسانی بروزرسانی روزآوری ویرایش اپڈیٹ ڈیٹ$ تازہ עודכן עדכו עודכנ अपडेट अद्यतन अद्यावधिक अद्ययावत संशोधित সংশোধ আপডেট হালনাগাদ અપડેટ અપડેટેડ ਅਪਡੇਟ ਅੱਪਡੇਟ ଅପଡେଟ " +
        "புதுப்பி அப்டேட் నవీకరి అప్డేట్ అప్‌డేట్ ನವೀಕರಿ ಅಪ್ಡೇಟ್ ಅಪ್‌ಡೇಟ್ പുതുക്ക അപ്ഡേറ്റ് യാවത්කාලීන යාවත්කාලීන",

        // Georgian, Armenian, Amharic; Indonesian, Malay, Filipino, Vietnamese, Swahili, Somali.
        "განახლ թարմաց ተሻሻ ዘምኗ diperbarui diperbaharui pembaruan diubah disunting dikemas kemas$ kemaskini cập$ imesasishwa sasish cusboon",
    ];

    private static readonly string[] s_published =
    [
        "publish posted issued released created filed added uploaded submitted original veröffentlich veroeffentlich erschienen erstellt publiz geschrieben gepubli geplaatst gepubliseer udgivet publice publise oprettet opprettet skapad birt$",
        "publi parution posté poste ligne$ créé creado creada colgado pubbli inserit criad postad publicat",
        "julkais avaldat lisatud publicēt publicet paskelbt közzét megjelen feltölt létrehoz yayın yayım eklen oluştur yayımlan dərc argitarat foilsithe cyhoeddw botuar ippubblikat",
        "opublik dodan utworzon zamieszczon publikow vydán zveřejn publik uverejn objavlj objav",
        "опублик опублік публик публік создан добавлен размещ створен дадзен апублік објављ објавен жарияла нийтл δημοσί δημοσι αναρτ",
        "نشر النشر نُشر انتشار شائع שפורסם פורסם פרסום प्रकाशित पब्लिश প্রকাশ પ્રકાશિત ਪ੍ਰਕਾਸ਼ਿਤ பதிவு வெளியி ప్రచురి ಪ್ರಕಟ പ്രസിദ്ധീ",
        "გამოქვეყნ հրապարակ diterbitkan terbit diposting tayang ditayang inilathala đăng xuất imechapishwa",
    ];

    /// <summary>In scripts without spaces between words, and in Korean and Thai.</summary>
    private static readonly string[] s_updatedAnywhere = ["更新", "修改", "修訂", "修订", "改訂", "수정", "업데이트", "갱신", "อัปเดต", "อัพเดต", "อัปเดท", "อัพเดท", "ปรับปรุง", "แก้ไข", "ອັບເດດ", "ປັບປຸງ", "កែប្រែ", "បច្ចុប្បន្នភាព"];

    private static readonly string[] s_publishedAnywhere = ["發布", "发布", "發佈", "発行", "公開", "公开", "掲載", "配信", "刊登", "發表", "发表", "입력", "등록", "게시", "승인", "발행", "เผยแพร่", "ເຜີຍແຜ່", "ផ្សាយ"];

    private static readonly FrozenDictionary<char, (string Beginning, DateLabel Label)[]> s_byLetter = Beginnings(s_updated, DateLabel.Updated).Concat(Beginnings(s_published, DateLabel.Published))
        .GroupBy(pair => pair.Beginning[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What a word says that a date is of.</summary>
    public static DateLabel Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return DateLabel.None;
        if (s_byLetter.TryGetValue(char.ToLowerInvariant(word[0]), out (string Beginning, DateLabel Label)[]? labels))
        {
            foreach ((string beginning, DateLabel label) in labels)
            {
                bool isWhole = beginning[^1] == '$';
                if (isWhole ? word.Equals(beginning.AsSpan(0, beginning.Length - 1), StringComparison.OrdinalIgnoreCase) : word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return label;
            }
        }

        if (char.IsAscii(word[0])) return DateLabel.None;
        return HasAny(word, s_updatedAnywhere) ? DateLabel.Updated : HasAny(word, s_publishedAnywhere) ? DateLabel.Published : DateLabel.None;
    }

    /// <summary>The last label in a text.</summary>
    public static DateLabel LastIn(ReadOnlySpan<char> text)
    {
        DateLabel last = DateLabel.None;
        for (DateCursor cursor = new(text); !cursor.AtEnd;)
        {
            ReadOnlySpan<char> word = cursor.TakeWord();
            if (word.IsEmpty) cursor.At++;
            else if (Of(word) is not DateLabel.None and DateLabel label) last = label;
        }

        return last;
    }

    private static IEnumerable<(string Beginning, DateLabel Label)> Beginnings(string[] families, DateLabel label) => families.SelectMany(family => family.Split(' ')).Select(beginning => (beginning, label));

    private static bool HasAny(ReadOnlySpan<char> word, string[] parts)
    {
        foreach (string part in parts)
        {
            if (word.Contains(part, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
