using Xunit;

namespace SearchServer.Articles.Tests.Enrichment.Names;

/// <summary>Degrees, licences and honours behind a name are no entities.</summary>
public class PostNominalsTests
{
    [Theory]
    [InlineData("[P:Ilse Marrow], [O:M.S.], [O:R.D.], eats eggs.")]
    [InlineData("[P:Ilse Marrow], [L:M.D.], operates.")]
    [InlineData("[P:Ilse Marrow], M.D., [O:Ph.D.], operates.")]
    [InlineData("[P:Ilse Marrow], [O:J.D.], [O:C.P.A.], files papers.")]
    [InlineData("[P:Ilse Marrow], [L:Esq.], files papers.")]
    [InlineData("[P:Ilse Marrow], [L:MD], and others operate.")]
    [InlineData("[P:Ilse Marrow], [O:MPH], counts.")]
    [InlineData("[P:Ilse Marrow] [O:RN] nurses.")]
    [InlineData("[P:Ilse Marrow], [P:Ed].D., [O:L.C.S.W.], teaches.")]
    [InlineData("[P:Ilse Marrow], [O:PA-C], nurses.")]
    [InlineData("[P:Ilse Marrow], [O:Q.X.T.], has a degree that no list has.")]
    [InlineData("[P:Ilse Marrow], CPA, [O:QFE], and others file papers.")]
    [InlineData("[P:Ilse Marrow], RN, [O:QNP-BC], nurses.")]
    [InlineData("[P:Ilse Marrow], [O:OBE], was honoured.")]
    [InlineData("[P:Ilse Marrow, M.D.], operates.")]
    [InlineData("[P:Ilse Marrow PhD] teaches.")]
    [InlineData("She, [P:Ilse Marrow], has an [O:M.B.A.] too.")]
    public void AreNoEntities(string body) => Assert.Equal("Ilse Marrow", string.Join("; ", MarkedText.Resolve(body).Select(chain => chain.Name)));

    [Theory]
    [InlineData("[P:Ilse Marrow], Jr., [O:M.D.], and [O:NATO]", "Person: Ilse Marrow, Jr.; Organisation: NATO")]
    [InlineData("[P:Ilse Marrow], D-[L:Calif.], spoke.", "Person: Ilse Marrow; Place: California")]
    [InlineData("[P:Ilse Marrow], [O:NATO], and others", "Person: Ilse Marrow; Organisation: NATO")]
    [InlineData("[P:Ilse Marrow] (R-[L:Md.]) spoke.", "Person: Ilse Marrow; Place: Maryland")]
    [InlineData("[P:Ilse Marrow], [O:F.B.I.] director", "Person: Ilse Marrow; Organisation: F.B.I.")]
    [InlineData("[P:Ilse Marrow], of [L:Rockville], [L:Md.], spoke.", "Person: Ilse Marrow; Place: Rockville; Place: Maryland")]
    [InlineData("[P:Ilse Marrow], [L:U.S.], won.", "Person: Ilse Marrow; Place: United States")]
    [InlineData("[P:Ilse MA] played.", "Person: Ilse MA")]
    public void WhatOnlyLooksLikeThemStays(string body, string entities) => Assert.Equal(entities, string.Join("; ", MarkedText.Resolve(body).Select(chain => $"{chain.Kind}: {chain.Name}")));
}
