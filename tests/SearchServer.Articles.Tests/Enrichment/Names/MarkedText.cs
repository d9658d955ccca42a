using System.Text;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Enrichment.Tagging;
using SearchServer.Articles.Entities;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>A text with the names in it: <c>[P:Ilse Marrow] of the [O:Harbour Trust] was in [L:Halden]</c> marks a person, an organisation and a place (location).</summary>
internal sealed record MarkedText(string Text, List<EntityMention> Mentions)
{
    private const float Margin = 1;

    public static MarkedText Read(string marked)
    {
        StringBuilder text = new();
        List<EntityMention> mentions = [];
        for (int at = 0; at < marked.Length;)
        {
            if (marked.AsSpan(at) is not ['[', var letter and ('P' or 'L' or 'O'), ':', ..])
            {
                text.Append(marked[at++]);
                continue;
            }

            int end = marked.IndexOf(']', at);
            EntityKind kind = letter switch { 'P' => EntityKind.Person, 'L' => EntityKind.Place, _ => EntityKind.Organisation };
            mentions.Add(new EntityMention(text.Length, end - at - 3, kind, Margin));
            text.Append(marked, at + 3, end - at - 3);
            at = end + 1;
        }

        return new MarkedText(text.ToString(), mentions);
    }

    /// <summary>The entities of an article whose names are marked.</summary>
    public static EntityChain[] Resolve(string body, string title = "")
    {
        MarkedText head = Read(title);
        MarkedText story = Read(body);
        return [.. NameResolver.Resolve(head.Text, head.Mentions, story.Text, story.Mentions)];
    }

    /// <summary>The persons of an article and how often each is mentioned: <c>Ilse Marrow 3; Piet Carter 1</c>.</summary>
    public static string Persons(string body, string title = "") => Shown(Resolve(body, title), EntityKind.Person, chain => chain.Name);

    /// <summary>The organisations of an article and how often each is mentioned.</summary>
    public static string Organisations(string body, string title = "") => Shown(Resolve(body, title), EntityKind.Organisation, chain => chain.Name);

    /// <summary>The keys of the places of an article and how often each is mentioned: <c>paris, texas 2; texas 1</c>.</summary>
    public static string Places(string body, string title = "") => Shown(Resolve(body, title), EntityKind.Place, chain => chain.Key ?? chain.Name);

    public static string Shown(IEnumerable<EntityChain> chains, EntityKind kind, Func<EntityChain, string> name) =>
        string.Join("; ", chains.Where(chain => chain.Kind == kind).Select(chain => $"{name(chain)} {chain.Count}"));
}
