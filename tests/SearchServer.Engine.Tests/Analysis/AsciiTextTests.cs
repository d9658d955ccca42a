using SearchServer.Engine.Analysis;
using Xunit;

namespace SearchServer.Engine.Tests.Analysis;

public class AsciiTextTests
{
    // Neighbours of every range, and units whose low byte looks like ASCII.
    private const string Alphabet = "azAZ09mM5`{@[/:\0\u007F\u0080\u00C1\u0141\u8061\uFF41\uFFFF \n";

    [Fact]
    public void LettersAndDigitsAreCountedAsOneByOne()
    {
        Random random = new(2);
        for (int round = 0; round < 20_000; round++)
        {
            string text = RandomText(random);
            int expected = text.TakeWhile(char.IsAsciiLetterOrDigit).Count();
            Assert.Equal(expected, AsciiText.CountLettersAndDigits(text));
        }
    }

    [Fact]
    public void LowerCaseIsMadeAsOneByOneUpToTheFirstUnitBeyondAscii()
    {
        Random random = new(3);
        for (int round = 0; round < 20_000; round++)
        {
            char[] buffer = RandomText(random).ToCharArray();
            int length = random.Next(buffer.Length + 1);
            int expected = buffer.Take(length).TakeWhile(char.IsAscii).Count();
            string lower = string.Concat(buffer.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));

            Assert.Equal(expected, AsciiText.ToLower(buffer, length));
            Assert.Equal(lower[..expected], new string(buffer, 0, expected));
            Assert.Equal(lower, string.Concat(buffer.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c)));
        }
    }

    // Mostly letters, so that runs cross the blocks.
    private static string RandomText(Random random) => string.Create(random.Next(60), random, static (text, random) =>
    {
        for (int i = 0; i < text.Length; i++) text[i] = random.Next(20) > 0 ? Alphabet[random.Next(9)] : Alphabet[random.Next(Alphabet.Length)];
    });
}
