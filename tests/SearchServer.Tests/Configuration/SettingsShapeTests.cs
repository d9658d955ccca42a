using System.Text;
using Microsoft.Extensions.Configuration;
using SearchServer.Cli;
using Xunit;

namespace SearchServer.Tests.Configuration;

/// <summary>What is given as settings is what they are, at any depth, or is named.</summary>
public sealed class SettingsShapeTests
{
    [Theory]
    [InlineData("""{"Sources":{"wire":["a","b"]},"Fields":{"title":["kop"]},"Hosts":["a"],"SearchSeconds":1.5}""")]
    [InlineData("""{"Sources":{"wire":[]},"Fields":{},"Hosts":[],"index":"x"}""")]
    public void WhatIsAsTheSettingsAreIsTaken(string settings) => Check(settings);

    [Theory]
    [InlineData("""{"Urlz":"x"}""", "section SearchServer: there is no setting 'Urlz'. There are Index, ")]
    [InlineData("""{"Index":["a"]}""", "Index: expected a text, found parts: 0")]
    [InlineData("""{"Index":null}""", "Index: expected a text, found nothing")]
    [InlineData("""{"Hosts":"a,b"}""", "Hosts: expected a list of texts ([\"…\"], in the environment SearchServer__Hosts__0, __1 and so on), found 'a,b'")]
    [InlineData("""{"Hosts":{"a":"b"}}""", "Hosts: expected a list of texts")]
    [InlineData("""{"Hosts":[["a"]]}""", "Hosts:0: expected a text, found parts: 0")]
    [InlineData("""{"Sources":"wire"}""", "Sources: expected lists of texts, each by its name, found 'wire'")]
    [InlineData("""{"Sources":{"wire":"archive"}}""", "Sources:wire: expected a list of texts ([\"…\"], in the environment SearchServer__Sources__wire__0, __1 and so on), found 'archive'")]
    [InlineData("""{"Sources":{"wire":{"path":"archive"}}}""", "Sources:wire: expected a list of texts")]
    [InlineData("""{"Fields":{"title":[{"a":"b"}]}}""", "Fields:title:0: expected a text, found parts: a")]
    public void WhatIsNotIsNamedWithWhatWasExpectedAndFound(string settings, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Check(settings)).Message, StringComparison.Ordinal);

    private static void Check(string settings)
    {
        using MemoryStream json = new(Encoding.UTF8.GetBytes($$"""{"SearchServer":{{settings}}}"""));
        SettingsShape.Check(new ConfigurationBuilder().AddJsonStream(json).Build().GetSection(SearchServerOptions.Section), typeof(SearchServerOptions));
    }
}
