namespace SearchServer.Engine.Analysis;

/// <summary>
/// The algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130-137, with the author's two later
/// departures from it (-bli for -abli, and -logi), and words of one or two letters left alone. A word never grows.
/// </summary>
internal ref struct PorterStemmer
{
    // Step 2: relational → relate, digitizer → digitize.
    private static readonly SuffixRules s_doubleSuffixes = new(
        "ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate "
        + "ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log");

    // Step 3: triplicate → triplic, hopeful → hope.
    private static readonly SuffixRules s_suffixes = new("icate>ic ative> alize>al iciti>ic ical>ic ful> ness>");

    // Step 4: revival → reviv, adjustment → adjust. Of -ement, -ment and -ent the longest counts.
    private static readonly SuffixRules s_lastSuffixes = new(
        "al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> (s)ion> (t)ion> ou> ism> ate> iti> ous> ive> ize>");

    private readonly Span<char> _word;
    private int _length;

    private PorterStemmer(Span<char> word)
    {
        _word = word;
        _length = word.Length;
    }

    private readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Stems a lower-case word in place and returns how many of its characters are left.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2) return word.Length;
        PorterStemmer stemmer = new(word);
        stemmer.RemovePlural();
        stemmer.RemovePastAndParticiple();
        stemmer.TurnFinalY();
        stemmer.Apply(s_doubleSuffixes, measureAbove: 0);
        stemmer.Apply(s_suffixes, measureAbove: 0);
        stemmer.Apply(s_lastSuffixes, measureAbove: 1);
        stemmer.RemoveFinalE();
        return stemmer._length;
    }

    // Step 1a: caresses → caress, ponies → poni, cats → cat.
    private void RemovePlural()
    {
        if (_word[_length - 1] != 's') return;
        if (Word.EndsWith("sses") || Word.EndsWith("ies")) _length -= 2;
        else if (_word[_length - 2] != 's') _length--;
    }

    // Step 1b: agreed → agree, plastered → plaster, hopping → hop, filing → file.
    private void RemovePastAndParticiple()
    {
        if (_word[_length - 1] is not ('d' or 'g')) return;
        if (Word.EndsWith("eed"))
        {
            if (IsMeasureAbove(0, _length - 3)) _length--;
            return;
        }

        int stem = Word.EndsWith("ed") ? _length - 2 : Word.EndsWith("ing") ? _length - 3 : 0;
        if (!HasVowel(stem)) return;
        _length = stem;
        if (Word.EndsWith("at") || Word.EndsWith("bl") || Word.EndsWith("iz")) _word[_length++] = 'e';
        else if (EndsInDoubleConsonant())
            _length -= _word[_length - 1] is 'l' or 's' or 'z' ? 0 : 1;
        else if (EndsInShortSyllable(_length) && !IsMeasureAbove(1, _length)) _word[_length++] = 'e';
    }

    // Step 1c: happy → happi, sky → sky.
    private readonly void TurnFinalY()
    {
        if (_word[_length - 1] == 'y' && HasVowel(_length - 1)) _word[_length - 1] = 'i';
    }

    // The first rule whose suffix the word has counts, and applies if Porter's m of what is before it is large enough.
    private void Apply(SuffixRules rules, int measureAbove)
    {
        if (_length < 2) return;
        foreach (SuffixRule rule in rules.EndingIn(_word[_length - 2], _word[_length - 1]))
        {
            if (!Word.EndsWith(rule.Suffix)) continue;
            int stem = _length - rule.Cut;
            if (!IsMeasureAbove(measureAbove, stem)) return;
            rule.Replacement.CopyTo(_word[stem..]);
            _length = stem + rule.Replacement.Length;
            return;
        }
    }

    // Step 5: probate → probat, controll → control.
    private void RemoveFinalE()
    {
        char last = _word[_length - 1];
        if (last is not ('e' or 'l')) return;
        bool isLong = IsMeasureAbove(1, _length);
        if (last == 'e' && (isLong || (IsMeasureAbove(0, _length) && !EndsInShortSyllable(_length - 1)))) _length--;
        if (isLong && _word[_length - 1] == 'l' && EndsInDoubleConsonant()) _length--;
    }

    private readonly bool IsConsonant(int i) => _word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(i - 1),
        _ => true,
    };

    private readonly bool HasVowel(int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (!IsConsonant(i)) return true;
        }

        return false;
    }

    // Porter's m is how often a consonant follows a vowel in the first characters.
    private readonly bool IsMeasureAbove(int limit, int length)
    {
        int measure = 0;
        bool afterVowel = false;
        for (int i = 0; i < length; i++)
        {
            bool vowel = _word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (_word[i] == 'y' && i > 0 && !afterVowel);
            if (afterVowel && !vowel && ++measure > limit) return true;
            afterVowel = vowel;
        }

        return false;
    }

    private readonly bool EndsInDoubleConsonant() => _length > 1 && _word[_length - 1] == _word[_length - 2] && IsConsonant(_length - 1);

    // Porter's *o: consonant, vowel, consonant, the last not w, x or y. -wil, -hop.
    private readonly bool EndsInShortSyllable(int length) => length > 2
        && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3) && _word[length - 1] is not ('w' or 'x' or 'y');
}
