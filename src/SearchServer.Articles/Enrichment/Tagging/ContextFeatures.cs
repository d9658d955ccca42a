namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>The features of a token that come of several words together: of its neighbours, of the run of capitalised words that it is in, and of the whole document.</summary>
internal static class ContextFeatures
{
    private const ulong Kinds = 1 << 10;

    /// <summary>The traits that go together with those of the next word.</summary>
    private const WordTraits Paired = WordTraits.FirstName | WordTraits.Surname | WordTraits.Country | WordTraits.LargePlace | WordTraits.MiddlePlace | WordTraits.Region | WordTraits.Nationality
        | WordTraits.OrganisationHead | WordTraits.Title | WordTraits.Time | WordTraits.FacilityHead | WordTraits.NameParticle | (WordTraits)(0b10101010u << Lexicon.ClassShift);

    /// <summary>Gives the features of a token.</summary>
    public static void Emit<TSink>(TaggerDocument document, in Sentence sentence, int token, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly Form form = ref document.FormAt(sentence, token);
        ref readonly Form before = ref document.FormAt(sentence, token - 1);
        ref readonly Form behind = ref document.FormAt(sentence, token + 1);
        ref readonly Form before2 = ref document.FormAt(sentence, token - 2);
        ref readonly Form behind2 = ref document.FormAt(sentence, token + 2);
        ulong shape = (ulong)form.Shape;
        sink.Add(TextHash.Mix(TextHash.Pair(before.Folded, form.Folded), Kinds + 1));
        sink.Add(TextHash.Mix(TextHash.Pair(form.Folded, behind.Folded), Kinds + 2));
        sink.Add(TextHash.Mix((shape << 16) | ((ulong)before.Shape << 8) | (ulong)behind.Shape, Kinds + 3));
        if (!form.IsCapitalised && form.Shape is not (WordShape.Lower or WordShape.Year or WordShape.Number))
        {
            // Marks are rarely part of a name, and what is around them tells when they are.
            return;
        }

        sink.Add(TextHash.Mix(((ulong)before.Fine << 32) | form.Fine, Kinds + 4));
        sink.Add(TextHash.Mix(((ulong)form.Fine << 32) | behind.Fine, Kinds + 5));
        sink.Add(TextHash.Mix(((ulong)before.Middle << 32) | ((ulong)behind.Middle << 16) | shape, Kinds + 6));
        sink.Add(TextHash.Mix(((ulong)(before.Traits & Paired) << 32) | (uint)(form.Traits & Paired), Kinds + 7));
        sink.Add(TextHash.Mix(((ulong)(form.Traits & Paired) << 32) | (uint)(behind.Traits & Paired), Kinds + 8));
        sink.Add(TextHash.Mix(TextHash.Pair(shape, before.Folded), Kinds + 9));
        sink.Add(TextHash.Mix(TextHash.Pair(shape, behind.Folded), Kinds + 10));
        ulong initial = token == sentence.First || (token == sentence.First + 1 && before.Shape == WordShape.Quote) ? 1UL : 0UL;
        sink.Add(TextHash.Mix((initial << 24) | ((ulong)sentence.Case << 20) | (shape << 8) | ((ulong)(uint)form.UsualCase << 4) | (ulong)(uint)Math.Min((int)form.Frequency, 8), Kinds + 11));
        if (!form.IsCapitalised)
        {
            sink.Add(TextHash.Mix(TextHash.Pair(before2.Folded, before.Folded), Kinds + 12));
            return;
        }

        sink.Add(TextHash.Mix(TextHash.Pair(before2.Folded, before.Folded), Kinds + 13));
        sink.Add(TextHash.Mix(TextHash.Pair(behind.Folded, behind2.Folded), Kinds + 14));
        sink.Add(TextHash.Mix((initial << 32) | form.Fine, Kinds + 15));
        if (document.Phrases[token] is var phrase and not 0) sink.Add(TextHash.Mix(phrase, Kinds + 16));
        EmitRun(document, sentence, token, form, ref sink);
        EmitEvidence(document, sentence, token, form, ref sink);
    }

    private static void EmitRun<TSink>(TaggerDocument document, in Sentence sentence, int token, in Form form, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        Run run = document.Runs[token];
        if (run.Length == 0) return;
        ulong place = Place(run, token);
        ref readonly Form before = ref document.FormAt(sentence, run.Start - 1);
        ref readonly Form behind = ref document.FormAt(sentence, run.End);
        ref readonly Form last = ref document.FormAt(sentence, run.End - 1);
        ref readonly Form first = ref document.FormAt(sentence, run.Start);
        sink.Add(TextHash.Mix((place << 8) | (uint)Math.Min(run.Length, 6), Kinds + 20));
        sink.Add(TextHash.Mix(TextHash.Pair(place, last.Folded), Kinds + 21));
        sink.Add(TextHash.Mix(TextHash.Pair(place, first.Folded), Kinds + 22));
        sink.Add(TextHash.Mix(before.Folded, Kinds + 23));
        sink.Add(TextHash.Mix(behind.Folded, Kinds + 24));
        sink.Add(TextHash.Mix(((ulong)before.Fine << 32) | behind.Fine, Kinds + 25));
        sink.Add(TextHash.Mix((place << 32) | last.Middle, Kinds + 26));
        if (run.Length <= 5) sink.Add(TextHash.Mix(TextHash.Pair(place, TraitsOf(document, sentence, run)), Kinds + 27));
        sink.Add(TextHash.Mix(((ulong)(uint)Math.Min(run.Length, 4) << 40) | ((ulong)before.Shape << 32) | ((ulong)behind.Shape << 16) | (ulong)form.Shape, Kinds + 28));
    }

    /// <summary>The kinds of names that the words of a run may be.</summary>
    private static ulong TraitsOf(TaggerDocument document, in Sentence sentence, Run run)
    {
        ulong traits = 1;
        for (int i = run.Start; i < run.End; i++)
        {
            ref readonly Form form = ref document.FormAt(sentence, i);
            uint kind = form.Has(WordTraits.FirstName) ? 1u : 0;
            if (form.Has(WordTraits.Surname)) kind |= 2;
            if (form.Has(WordTraits.Country | WordTraits.LargePlace | WordTraits.MiddlePlace | WordTraits.Region)) kind |= 4;
            if (form.Has(WordTraits.OrganisationHead)) kind |= 8;
            if (form.Has(WordTraits.Title)) kind |= 16;
            traits = (traits << 5) | kind;
        }

        return traits;
    }

    private static void EmitEvidence<TSink>(TaggerDocument document, in Sentence sentence, int token, in Form form, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref WordEvidence evidence = ref document.Evidence[form.Word];
        Run run = document.Runs[token];
        int capitalised = evidence.Capitalised - (sentence.Case == LetterCase.Normal && token > sentence.First ? 1 : 0);
        sink.Add(TextHash.Mix(((ulong)(uint)Math.Min(capitalised, 3) << 16) | ((ulong)(uint)Math.Min(evidence.Lower, 3) << 8) | (ulong)form.Shape, Kinds + 30));
        Cues own = run.Length > 0 ? document.CuesOf(sentence, token) : Cues.None;
        for (int cues = (int)own, i = 0; cues != 0; cues >>= 1, i++)
        {
            if ((cues & 1) != 0) sink.Add(TextHash.Mix((ulong)i, Kinds + 31));
        }

        for (int cues = (int)evidence.Cues.Without(own), i = 0; cues != 0; cues >>= 1, i++)
        {
            if ((cues & 1) != 0) sink.Add(TextHash.Mix((ulong)i, Kinds + 32));
        }

        Run longest = evidence.Longest;
        if (longest.Length <= run.Length) return;
        Sentence all = new(0, document.Tokens.Count, LetterCase.Normal);
        for (int i = longest.Start; i < longest.End; i++)
        {
            if (document.FormAt(all, i).Word != form.Word) continue;
            ulong place = Place(longest, i);
            sink.Add(TextHash.Mix(TextHash.Pair(place, TraitsOf(document, all, longest)), Kinds + 33));
            sink.Add(TextHash.Mix(TextHash.Pair(place, document.FormAt(all, longest.End - 1).Folded), Kinds + 34));
            sink.Add(TextHash.Mix(TextHash.Pair(place, document.FormAt(all, longest.Start).Folded), Kinds + 35));
            break;
        }
    }

    /// <summary>Where in a run a token is: alone, first, last or between.</summary>
    private static ulong Place(Run run, int token) => run.Length == 1 ? 0UL : token == run.Start ? 1UL : token == run.End - 1 ? 2UL : 3UL;
}
