using System.Collections.Frozen;

namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>Words of address and office that stand before a person's name and do not belong to it. Those that are surnames as well, such as King, or part of how somebody is known, such as Pope, are not among them.</summary>
internal static class Honorifics
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = (
        "Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx. Messrs Messrs. Mme Mme. Dr Dr. Prof Prof. Professor Sir Dame Madam Rev Rev. Reverend Hon Hon. Sen Sen. Sens. Senator Rep Rep. Reps. Representative Congressman " +
        "Congresswoman Gov Gov. Governor Gen Gen. General Col Col. Colonel Lt Lt. Lieutenant Capt Capt. Captain Maj Maj. Sgt Sgt. Sergeant Cpl Cpl. Adm Adm. Admiral Cmdr Cmdr. President Vice-President " +
        "Premier Chancellor Minister Secretary Ambassador Mayor Judge Justice Detective Inspector Constable").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 14 && s_words.Contains(word);
}
