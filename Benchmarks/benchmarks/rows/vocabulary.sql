-- Names and sentences for the rows. Randomness is a hash of the row's number, so that each table is reproducible and can be inserted
-- independently, in any order and in pieces.
CREATE SCHEMA bench;

-- In [0, 1).
CREATE FUNCTION bench.chance(n bigint, salt int) RETURNS float8
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992::float8;

CREATE TABLE bench.first_names AS
SELECT row_number() OVER () - 1 AS id, name FROM unnest(string_to_array(
  'Ana Bruno Carla Diego Elisa Fábio Gabriela Heitor Isabela João Karina Lucas Marina Nelson Olívia Paulo Quitéria Rafael '
  'Sônia Tiago Úrsula Vinícius Wesley Yara Zélia Antônio Beatriz Cauã Débora Eduardo Fernanda Gustavo Helena Ícaro Júlia '
  'Leandro Mônica Otávio Patrícia Rita', ' ')) AS name;

CREATE TABLE bench.last_names AS
SELECT row_number() OVER () - 1 AS id, name FROM unnest(string_to_array(
  'Silva Souza Oliveira Santos Lima Pereira Ferreira Costa Rodrigues Almeida Nascimento Araújo Ribeiro Carvalho Gomes '
  'Martins Rocha Barbosa Dias Moreira Duarte Prado Nogueira Campos Reis Braga Teixeira Cardoso Correia Farias Pinto Melo '
  'Azevedo Barros Batista Borges Cavalcanti Coelho Cunha Esteves Fonseca Freitas Guimarães Henriques Junqueira Leal '
  'Macedo Monteiro Neves Pacheco Queiroz Ramos Sales Tavares Uchoa Valente Vargas Xavier Zanetti Bittencourt', ' ')) AS name;

CREATE TABLE bench.companies AS
SELECT row_number() OVER () - 1 AS id, kind || ' ' || name AS name
FROM unnest(string_to_array('Padaria Oficina Farmácia Escola Hotel Clínica Construtora Transportadora Mercado Gráfica', ' ')) AS kind,
  unnest(string_to_array('Aurora,Boa Vista,Central,do Porto,Estrela,Figueira,Horizonte,Ipê,Jatobá,Litoral,Mirante,Nova Era', ','))
  AS name;

-- Comments: 1,000 sentences for each mood with skewed frequencies, so that words may be rare or common.
CREATE TABLE bench.phrases (mood text, id int, words text, PRIMARY KEY (mood, id));
INSERT INTO bench.phrases
SELECT mood, row_number() OVER (PARTITION BY mood ORDER BY hashtext(subject || verb)) - 1, subject || ' ' || verb
FROM unnest(string_to_array(
  'A entrega,O atendimento,A montagem,O aplicativo,O site,O frete,A cobrança,O pagamento,O boleto,A troca,A devolução,'
  'O reembolso,A embalagem,O produto,A geladeira,O fogão,A televisão,O sofá,O colchão,A garantia,O técnico,O vendedor,'
  'A atendente,O gerente,A loja,O estacionamento,A fila,O prazo,O rastreamento,O cadastro,A senha,O cupom,O desconto,'
  'A promoção,A nota fiscal,O manual,A instalação,O conserto,O chat,O telefone', ',')) AS subject
CROSS JOIN (
  SELECT 'detractor', unnest(string_to_array(
    'atrasou de novo,foi péssimo,não resolveu nada,chegou com defeito,veio quebrado,me deixou esperando duas horas,'
    'não funciona no celular,sumiu sem explicação,foi cobrado em dobro,não corresponde ao anúncio,piorou muito,'
    'travou na hora de confirmar,nunca respondeu,foi grosseiro comigo,demorou quinze dias,caiu três vezes,veio errado,'
    'ficou pela metade,exigiu documentos absurdos,foi cancelado sem aviso,perdeu meu histórico,não aceita meu cartão,'
    'descumpriu o combinado,passou vergonha,apresentou ferrugem', ','))
  UNION ALL
  SELECT 'passive', unnest(string_to_array(
    'podia ser mais rápido,foi normal,cumpriu o básico,está dentro do esperado,precisa melhorar um pouco,foi razoável,'
    'demorou mas chegou,é confuso no começo,funciona na maior parte do tempo,não surpreendeu,saiu um pouco caro,'
    'resolveu na segunda tentativa,poderia avisar melhor,deixou dúvidas,foi aceitável,ficou na média,merece atenção,'
    'atende sem encantar,melhorou desde o ano passado,veio sem manual em português,pede paciência,tem pontos a rever,'
    'é parecido com o dos concorrentes,carece de detalhes,ficou devendo', ','))
  UNION ALL
  SELECT 'promoter', unnest(string_to_array(
    'superou o que eu esperava,foi excelente,chegou antes do prazo,resolveu tudo em minutos,é muito fácil de usar,'
    'veio impecável,foi atencioso do início ao fim,merece nota dez,funciona perfeitamente,me surpreendeu,vale cada centavo,'
    'ficou lindo na sala,explicou com calma,economizou meu tempo,é o melhor da cidade,foi gentil com minha mãe,'
    'ganhou minha confiança,respondeu na hora,caprichou nos detalhes,virou minha primeira escolha,encantou a família,'
    'deu show,trouxe um brinde,recomendo a todos,nunca falhou', ','))
) AS said(mood, verb);
