import type { Messages } from '../en';

export const selfGovernment: Messages['selfGovernment'] = {
  title: 'Comment cela marche, et pourquoi',
  answers: [
    {
      asked: 'Et si quelqu’un écrit ce qui ne devrait pas rester ?',
      answer:
        '« Masquer pour moi » l’ôte de vos propres yeux, et personne ne le sait. « Demander au groupe de regarder ceci » s’adresse aux autres. Quand un deuxième membre le demande aussi, c’est replié, une pression le montre encore, et le groupe vote.',
    },
    {
      asked: 'Qui commande ?',
      answer:
        'Personne, tant que vous n’avez élu personne. Qui a fondé le groupe est un membre comme les autres. Un grand groupe trouvera peut-être plus simple d’élire une ou deux personnes qui répondent pour lui : pour 120 jours, pour une courte liste d’actes, chacun avec une raison que tout le monde lit. Vous pouvez mettre fin à leur mandat n’importe quel jour.',
    },
    {
      asked: 'Pourquoi n’y a-t-il pas de participation minimale ?',
      answer:
        'Parce qu’on gagnerait alors en restant chez soi. Chaque vote demande plutôt un certain soutien : un nombre de personnes qui disent oui, inscrit dessus. Qui n’a pas d’avis ne change rien, et qui dit non n’aide jamais ce qu’il refuse.',
    },
    {
      asked: 'Pourquoi une égalité met-elle fin à un mandat ?',
      answer:
        'Un pouvoir doit avoir plus de gens pour que contre. Autant de chaque côté, ce n’est pas plus : le mandat prend donc fin, on revient sur la décision, le commentaire est de retour.',
    },
    {
      asked: 'Qui voit ce que j’ai voté ?',
      answer:
        'Les votes sur des personnes et sur ce qu’elles ont écrit sont secrets, et oubliés une fois comptés. Dans un très petit groupe on peut deviner ; et qui tient le serveur pourrait regarder dans la base de données pendant un vote.',
    },
    {
      asked: 'Que peut faire qui tient le serveur ?',
      answer:
        'Dans Catena, rien : ni voter, ni modérer, ni nommer quelqu’un, ni changer le journal. Ce que la loi lui demande figure au journal sous son nom. Mais la base de données est entre ses mains, et il pourrait la changer ; c’est pourquoi le journal se vérifie, et pourquoi chacun peut tout emporter sur un autre serveur.',
    },
  ],
};
