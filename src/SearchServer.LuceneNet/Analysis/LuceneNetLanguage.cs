using System.Reflection;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.De;
using Language = SearchServer.Engine.Analysis.Language;
using WordForms = SearchServer.Engine.Analysis.WordForms;

namespace SearchServer.LuceneNet.Analysis;

/// <summary>A language as filters of Lucene.Net.</summary>
internal sealed class LuceneNetLanguage(string code, string ownLetters, params Step[] steps) : Language
{
    /// <summary>The version of the package that has the filters, without the commit.</summary>
    private static readonly string s_version = typeof(GermanAnalyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split(' ', '+')[0];

    public override string Code => code;

    public override string Fingerprint
    {
        get
        {
            using WordStream words = new("");
            TokenStream stream = words;
            string fingerprint = $"{code} Lucene.Net/{s_version} {Respelt}";
            foreach (Step step in steps)
            {
                stream = step(stream);
                fingerprint += $">{stream.GetType().Name}";
            }

            return fingerprint;
        }
    }

    public override string OwnLetters => ownLetters;

    /// <summary>Letters that the filters do not know, each followed by the one that they have for it.</summary>
    public string Respelt { get; init; } = "";

    public override WordForms CreateForms()
    {
        WordStream words = new(Respelt);
        return new FilteredForms(words, steps.Aggregate((TokenStream)words, (stream, step) => step(stream)));
    }
}
